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
  await ctx.db.schedule.update({ where: { id: schedule.id }, data: { isOn: input.isOn, nextAt } });
  return { isOn: input.isOn, nextAt };
}
