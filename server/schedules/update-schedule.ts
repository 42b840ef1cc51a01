import { recordActivity } from "../activity/record-activity";
import { compileOptions } from "../audits/compile-options";
import type { Verb } from "../context";
import { calendarOf } from "./calendar-of";
import { findSchedule } from "./find-schedule";
import { nextRunAt } from "./next-run";
import type { UpdateScheduleInput } from "./schemas";

/** Change when a schedule runs and what its audits look at. The next run is worked out from now. */
export async function updateSchedule({ ctx, input }: Verb<UpdateScheduleInput>): Promise<{ nextAt: Date }> {
  const { id, site } = await findSchedule(ctx, input.scheduleId);
  compileOptions(input.options);
  const calendar = calendarOf(input);
  const nextAt = nextRunAt(calendar, ctx.now());
  const { teamId, actor } = ctx;
  await ctx.db.$transaction(async (tx) => {
    await tx.schedule.update({ where: { id }, data: { ...calendar, options: input.options, nextAt } });
    await recordActivity(tx, { teamId, actor, action: "schedule.updated", subjectId: id, subjectLabel: site.name });
  });
  return { nextAt };
}
