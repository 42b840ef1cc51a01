import type { TeamContext } from "../context";
import { AppError } from "../errors";
import { exportFixes } from "./export-fixes";

interface FixesRequest {
  ctx: TeamContext;
  auditId: string;
  /** null for all causes. */
  causeId: string | null;
}

/** The Markdown as a download. Never cached: a re-check changes it. */
export async function getFixesResponse({ ctx, auditId, causeId }: FixesRequest): Promise<Response> {
  try {
    const { fileName, markdown } = await exportFixes({ ctx, input: { auditId, causeId } });
    return new Response(markdown, {
      headers: {
        "content-type": "text/markdown; charset=utf-8",
        "content-disposition": `attachment; filename="${fileName}"`,
        "cache-control": "private, no-store",
        "x-content-type-options": "nosniff",
        "x-robots-tag": "noindex",
      },
    });
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "NOT_FOUND") throw error;
    return new Response(error.message, {
      status: 404,
      headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
    });
  }
}
