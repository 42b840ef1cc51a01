import { spendRateLimit } from "../auth/rate-limit";
import type { UserContext } from "../auth/types";
import { AppError } from "../errors";
import { streamPieces } from "../exports/stream-pieces";
import { writePersonalData } from "./write-personal-data";

/** The caller's own data as a streamed download. A refusal is a sentence with its status. */
export async function getPersonalDataResponse(ctx: UserContext): Promise<Response> {
  try {
    await spendRateLimit(ctx, "export-user", ctx.userId);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "RATE_LIMITED") throw error;
    return new Response(error.message, {
      status: 429,
      headers: {
        "content-type": "text/plain; charset=utf-8",
        "cache-control": "no-store",
        "retry-after": String(error.details.retryAfterSeconds ?? 60),
      },
    });
  }
  const day = ctx.now().toISOString().slice(0, 10);
  return new Response(streamPieces(writePersonalData(ctx), { userId: ctx.userId }), {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": `attachment; filename="plumbline-personal-data-${day}.json"`,
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
      "x-robots-tag": "noindex",
      "referrer-policy": "no-referrer",
    },
  });
}
