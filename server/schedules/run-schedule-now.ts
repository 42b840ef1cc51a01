import type { Verb } from "../context";
import { AppError } from "../errors";
import { findSchedule } from "./find-schedule";
import { startScheduledAudit } from "./start-scheduled-audit";

/** One audit with the options of a schedule, now; its calendar stays as it is. Throws CONFLICT when one is under way. */
export async function runScheduleNow({ ctx, input }: Verb<{ scheduleId: string }>): Promise<{ auditId: string }> {
  const schedule = await findSchedule(ctx, input.scheduleId);
  const started = await startScheduledAudit(ctx, schedule, { trigger: "person" });
  if (!started.ok) throw new AppError("CONFLICT", `No audit was started. ${started.reason}`);
  await ctx.db.schedule.updateMany({
    where: { id: schedule.id },
    data: { lastRunAt: ctx.now(), lastAuditId: started.auditId, lastSkipped: null },
  });
  return { auditId: started.auditId };
}
