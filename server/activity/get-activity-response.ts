import { can, REFUSALS } from "../auth/abilities";
import { spendRateLimit } from "../auth/rate-limit";
import type { Role } from "../auth/types";
import type { TeamContext } from "../context";
import { AppError } from "../errors";
import { streamPieces } from "../exports/stream-pieces";
import { readFilter } from "./read-filter";
import type { ActivityFilter } from "./schemas";
import { writeActivityCsv } from "./write-activity-csv";

const STATUS: Readonly<Record<string, number>> = { BAD_INPUT: 400, FORBIDDEN: 403, RATE_LIMITED: 429 };

interface ActivityRequest {
  ctx: TeamContext;
  role: Role;
  /** Its address carries the filter. */
  request: Request;
}

/** The filtered log as a streamed download, for admins and owners. A refusal is a sentence with its status. */
export async function getActivityResponse({ ctx, role, request }: ActivityRequest): Promise<Response> {
  const filter = readFilter(new URL(request.url).searchParams);
  try {
    if (!can(role, "manage")) throw new AppError("FORBIDDEN", REFUSALS.manage);
    if (!filter) throw new AppError("BAD_INPUT", "This filter cannot be read. Choose it again on the page.");
    await spendRateLimit(ctx, "export-team", ctx.teamId);
    return stream(ctx, filter);
  } catch (error) {
    const status = error instanceof AppError ? STATUS[error.code] : undefined;
    if (!(error instanceof AppError) || status === undefined) throw error;
    return new Response(error.message, {
      status,
      headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
    });
  }
}

function stream(ctx: TeamContext, filter: ActivityFilter): Response {
  const day = ctx.now().toISOString().slice(0, 10);
  return new Response(streamPieces(writeActivityCsv(ctx, filter), { teamId: ctx.teamId }), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="activity-${day}.csv"`,
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
      "x-robots-tag": "noindex",
      "referrer-policy": "no-referrer",
    },
  });
}
