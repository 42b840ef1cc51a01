import { spendRateLimit } from "../auth/rate-limit";
import type { TeamContext } from "../context";
import { AppError, type ErrorCode } from "../errors";
import { CONTENT_TYPES, EXPORT_FILES, EXPORT_TABLES, type ExportFile } from "./constants";
import { findExportAudit } from "./find-export-audit";
import { streamPieces } from "./stream-pieces";
import type { ExportAudit } from "./types";
import { writeBundle } from "./write-bundle";
import { writeCsv } from "./write-csv";
import { writeJson } from "./write-json";
import { writeMarkdown } from "./write-markdown";

const STATUS: Partial<Record<ErrorCode, number>> = { NOT_FOUND: 404, NOT_READY: 409, RATE_LIMITED: 429 };

interface ExportRequest {
  ctx: TeamContext;
  auditId: string;
  /** Last part of the address, such as "pages.csv". */
  file: string;
  request: Request;
}

/**
 * One export as a streamed download; `?bom=0` leaves the byte order mark out of a CSV. A failure before the first byte
 * is a sentence with its status; a later one breaks the stream off, so that no half file looks whole.
 */
export async function getExportResponse({ ctx, auditId, file, request }: ExportRequest): Promise<Response> {
  try {
    const known = EXPORT_FILES.find((name) => name === file);
    if (!known) throw new AppError("NOT_FOUND", `There is no such export. There are ${EXPORT_FILES.join(", ")}.`);
    const audit = await findExportAudit(ctx, auditId);
    await spendRateLimit(ctx, known === "bundle.zip" ? "bundle-team" : "export-team", ctx.teamId);
    const hasByteOrderMark = new URL(request.url).searchParams.get("bom") !== "0";
    return new Response(streamPieces(piecesOf(ctx, audit, known, hasByteOrderMark), { auditId }), {
      headers: {
        "content-type": CONTENT_TYPES[known.split(".").at(-1) ?? ""] ?? "application/octet-stream",
        "content-disposition": `attachment; filename="${audit.fileStem}-${known}"`,
        "cache-control": "private, no-store",
        "x-content-type-options": "nosniff",
        "x-robots-tag": "noindex",
        "referrer-policy": "no-referrer",
      },
    });
  } catch (error) {
    const status = error instanceof AppError ? STATUS[error.code] : undefined;
    if (!(error instanceof AppError) || status === undefined) throw error;
    const { retryAfterSeconds } = error.details;
    return new Response(error.message, {
      status,
      headers: {
        "content-type": "text/plain; charset=utf-8",
        "cache-control": "no-store",
        ...(retryAfterSeconds === undefined ? {} : { "retry-after": String(retryAfterSeconds) }),
      },
    });
  }
}

function piecesOf(
  ctx: TeamContext,
  audit: ExportAudit,
  file: ExportFile,
  hasByteOrderMark: boolean,
): AsyncGenerator<string | Uint8Array> {
  if (file === "audit.json") return writeJson(ctx, audit);
  if (file === "summary.md") return writeMarkdown(ctx, audit);
  if (file === "bundle.zip") return writeBundle(ctx, audit);
  const table = EXPORT_TABLES.find((name) => `${name}.csv` === file);
  if (!table) throw new AppError("NOT_FOUND", "There is no such table.");
  return writeCsv(ctx, audit, table, hasByteOrderMark);
}
