import type { Verb } from "@/server/context";
import { AppError } from "@/server/errors";
import { RESTORE_WINDOW_MS } from "./constants";
import type { ShareIdInput } from "./schemas";

/**
 * Undo of a revocation, for some minutes only: after that a revoked link stays dead. Restoring a link that was not
 * revoked is not an error; its expiry is as before.
 */
export async function restoreShare({ ctx, input }: Verb<ShareIdInput>): Promise<{ restored: boolean }> {
  const { count } = await ctx.db.share.updateMany({
    where: {
      id: input.shareId,
      teamId: ctx.teamId,
      revokedAt: { gte: new Date(ctx.now().getTime() - RESTORE_WINDOW_MS) },
    },
    data: { revokedAt: null },
  });
  if (count > 0) return { restored: true };

  const share = await ctx.db.share.findFirst({
    where: { id: input.shareId, teamId: ctx.teamId },
    select: { revokedAt: true },
  });
  if (!share) throw new AppError("NOT_FOUND", "This share link does not exist.");
  if (share.revokedAt) {
    throw new AppError(
      "CONFLICT",
      "This link was revoked too long ago to be brought back. Open the audit and share it again.",
    );
  }
  return { restored: false };
}
