import { recordActivity } from "@/server/activity/record-activity";
import type { Verb } from "@/server/context";
import { AppError } from "@/server/errors";
import { RESTORE_WINDOW_MS } from "./constants";
import type { ShareIdInput } from "./schemas";

/**
 * Undo of a revocation, for some minutes only: after that a revoked link stays dead. Restoring a link that was not
 * revoked is not an error; its expiry is as before.
 */
export async function restoreShare({ ctx, input }: Verb<ShareIdInput>): Promise<{ restored: boolean }> {
  const { teamId, actor } = ctx;
  return ctx.db.$transaction(async (tx) => {
    const { count } = await tx.share.updateMany({
      where: { id: input.shareId, teamId, revokedAt: { gte: new Date(ctx.now().getTime() - RESTORE_WINDOW_MS) } },
      data: { revokedAt: null },
    });
    const share = await tx.share.findFirst({
      where: { id: input.shareId, teamId },
      select: { revokedAt: true, label: true },
    });
    if (!share) throw new AppError("NOT_FOUND", "This share link does not exist.");
    if (share.revokedAt) {
      throw new AppError(
        "CONFLICT",
        "This link was revoked too long ago to be brought back. Open the audit and share it again.",
      );
    }
    if (count === 0) return { restored: false };
    const subjectLabel = share.label || "without a name";
    await recordActivity(tx, { teamId, actor, action: "share.restored", subjectId: input.shareId, subjectLabel });
    return { restored: true };
  });
}
