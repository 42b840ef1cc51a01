import { recordActivity } from "@/server/activity/record-activity";
import type { Verb } from "@/server/context";
import { AppError } from "@/server/errors";
import type { ShareIdInput } from "./schemas";

/** Revoking twice is not an error: the caller wants the link dead and it is. */
export async function revokeShare({ ctx, input }: Verb<ShareIdInput>): Promise<{ revoked: boolean }> {
  const { teamId, actor } = ctx;
  return ctx.db.$transaction(async (tx) => {
    const { count } = await tx.share.updateMany({
      where: { id: input.shareId, teamId, revokedAt: null },
      data: { revokedAt: ctx.now() },
    });
    const share = await tx.share.findFirst({ where: { id: input.shareId, teamId }, select: { label: true } });
    if (!share) throw new AppError("NOT_FOUND", "This share link does not exist.");
    if (count === 0) return { revoked: false };
    const subjectLabel = share.label || "without a name";
    await recordActivity(tx, { teamId, actor, action: "share.revoked", subjectId: input.shareId, subjectLabel });
    return { revoked: true };
  });
}
