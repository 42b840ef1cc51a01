import { AppError } from "@/server/errors";
import type { SessionIdInput } from "./schemas";
import type { UserVerb } from "./types";

/** Signs one of the caller's browsers out. Doing it twice is not an error. */
export async function revokeSession({ ctx, input }: UserVerb<SessionIdInput>): Promise<{ revoked: boolean }> {
  const { count } = await ctx.db.session.updateMany({
    where: { id: input.sessionId, userId: ctx.userId, revokedAt: null },
    data: { revokedAt: ctx.now() },
  });
  if (count > 0) return { revoked: true };
  const known = await ctx.db.session.count({ where: { id: input.sessionId, userId: ctx.userId } });
  if (known === 0)
    throw new AppError("NOT_FOUND", "This session does not exist. Reload the page to see the current list.");
  return { revoked: false };
}
