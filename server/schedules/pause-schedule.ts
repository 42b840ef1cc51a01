import { recordActivity } from "../activity/record-activity";
import type { Verb } from "../context";
import { calendarOf } from "./calendar-of";
import { findSchedule } from "./find-schedule";
import { nextRunAt } from "./next-run";

/** Pause a schedule, or let it go on: with its next regular run, not with those it missed. Saying it twice changes nothing. */
export async function pauseSchedule({
  ctx,
  input,
}: Verb<{ scheduleId: string; isOn: boolean }>): Promise<{ isOn: boolean; nextAt: Date }> {
  const schedule = await findSchedule(ctx, input.scheduleId);
  if (schedule.isOn === input.isOn) return { isOn: schedule.isOn, nextAt: schedule.nextAt };
  const nextAt = input.isOn ? nextRunAt(calendarOf(schedule), ctx.now()) : schedule.nextAt;
  const { teamId, actor } = ctx;
  await ctx.db.$transaction(async (tx) => {
    await tx.schedule.update({ where: { id: schedule.id }, data: { isOn: input.isOn, nextAt } });
    const action = input.isOn ? "schedule.resumed" : "schedule.paused";
    await recordActivity(tx, { teamId, actor, action, subjectId: schedule.id, subjectLabel: schedule.site.name });
  });
  return { isOn: input.isOn, nextAt };
}
