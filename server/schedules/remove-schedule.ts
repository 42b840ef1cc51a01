import { recordActivity } from "../activity/record-activity";
import type { Verb } from "../context";
import { findSchedule } from "./find-schedule";

/** Remove a schedule; its audits stay. */
export async function removeSchedule({ ctx, input }: Verb<{ scheduleId: string }>): Promise<{ scheduleId: string }> {
  const { id, site } = await findSchedule(ctx, input.scheduleId);
  const { teamId, actor } = ctx;
  await ctx.db.$transaction(async (tx) => {
    const { count } = await tx.schedule.deleteMany({ where: { id } });
    if (count === 0) return;
    await recordActivity(tx, { teamId, actor, action: "schedule.removed", subjectId: id, subjectLabel: site.name });
  });
  return { scheduleId: id };
}
