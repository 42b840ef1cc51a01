import { recordActivity } from "@/server/activity/record-activity";
import type { Verb } from "@/server/context";
import { AppError } from "@/server/errors";
import type { ShareIdInput } from "./schemas";

/** Asks the reader again: the report is no longer signed off. Not an error when it was not. */
export async function withdrawSignOff({ ctx, input }: Verb<ShareIdInput>): Promise<{ withdrawn: boolean }> {
  const { teamId, actor } = ctx;
  const { shareId } = input;
  return ctx.db.$transaction(async (tx) => {
    const { count } = await tx.share.updateMany({
      where: { id: shareId, teamId, signedOffAt: { not: null } },
      data: { signedOffAt: null, signedOffBy: null },
    });
    const share = await tx.share.findFirst({ where: { id: shareId, teamId }, select: { label: true } });
    if (!share) throw new AppError("NOT_FOUND", "This share link does not exist.");
    if (count === 0) return { withdrawn: false };
    const subjectLabel = share.label || "without a name";
    const data = { reason: "sign-off taken back" };
    await recordActivity(tx, { teamId, actor, action: "share.updated", subjectId: shareId, subjectLabel, data });
    return { withdrawn: true };
  });
}
