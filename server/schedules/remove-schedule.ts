import type { Verb } from "../context";
import { findSchedule } from "./find-schedule";

/** Remove a schedule; its audits stay. */
export async function removeSchedule({ ctx, input }: Verb<{ scheduleId: string }>): Promise<{ scheduleId: string }> {
  const { id } = await findSchedule(ctx, input.scheduleId);
  await ctx.db.schedule.deleteMany({ where: { id } });
  return { scheduleId: id };
}
