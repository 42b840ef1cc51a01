import { recordActivity } from "../activity/record-activity";
import type { Verb } from "../context";
import { AppError } from "../errors";
import { findWorkedAudit } from "./find-worked-audit";
import { namePeople } from "./name-people";
import type { UndoChangeInput } from "./schemas";

/**
 * Take one's own change back. Its time stamp finds what it touched; what anybody changed since keeps the newer state,
 * and people who left in between do not get findings back. Undoing twice does nothing.
 */
export async function undoChange({ ctx, input }: Verb<UndoChangeInput>): Promise<{ restoredCount: number }> {
  const { siteId, siteName } = await findWorkedAudit(ctx, input.auditId);
  if (ctx.actor.kind !== "user")
    throw new AppError("BAD_INPUT", "Only people can take a change back. Set the earlier status instead.");
  const names = await namePeople(
    ctx,
    input.before.map((group) => group.assigneeId),
  );
  const touched = { siteId, updatedAt: input.changedAt, updatedById: ctx.actor.userId };
  return ctx.db.$transaction(async (tx) => {
    let restoredCount = 0;
    for (const { status, assigneeId, keys } of input.before) {
      const { count } = await tx.findingState.updateMany({
        where: { ...touched, key: { in: keys } },
        data: {
          status,
          assigneeId: assigneeId !== null && names.has(assigneeId) ? assigneeId : null,
          updatedAt: ctx.now(),
        },
      });
      restoredCount += count;
    }
    // What was restored has a new stamp already unless the clock stood still, so it is named as well.
    const kept = input.before.flatMap((group) => group.keys);
    const { count } = await tx.findingState.deleteMany({ where: { ...touched, key: { notIn: kept } } });
    restoredCount += count;
    if (restoredCount > 0) {
      const noun = restoredCount === 1 ? "1 finding" : `${restoredCount.toLocaleString("en")} findings`;
      await recordActivity(tx, {
        teamId: ctx.teamId,
        actor: ctx.actor,
        action: "finding.changed",
        subjectId: siteId,
        subjectLabel: `${noun} on ${siteName}`,
        data: { count: restoredCount, undone: true },
      });
    }
    return { restoredCount };
  });
}
