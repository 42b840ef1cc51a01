import type { Verb } from "@/server/context";
import { AppError } from "@/server/errors";
import type { ShareIdInput } from "./schemas";

/** Revoking twice is not an error: the caller wants the link dead and it is. */
export async function revokeShare({ ctx, input }: Verb<ShareIdInput>): Promise<{ revoked: boolean }> {
  const { count } = await ctx.db.share.updateMany({
    where: { id: input.shareId, teamId: ctx.teamId, revokedAt: null },
    data: { revokedAt: ctx.now() },
  });
  if (count > 0) return { revoked: true };

  const known = await ctx.db.share.count({ where: { id: input.shareId, teamId: ctx.teamId } });
  if (known === 0) throw new AppError("NOT_FOUND", "This share link does not exist.");
  return { revoked: false };
}
