import { db } from "../db/client";
import { provenTeamId } from "../db/team-id";
import { type ScheduledStart, startScheduledAudit } from "./start-scheduled-audit";

/**
 * One turn of a schedule, for the job: an audit, or the reason why there is none, both kept at the schedule. The id of
 * the audit was chosen when the turn was claimed, so that repeating this makes no second one.
 */
export async function runSchedule(input: { scheduleId: string; auditId: string }): Promise<ScheduledStart> {
  const schedule = await db().schedule.findUnique({
    where: { id: input.scheduleId },
    include: { site: { select: { teamId: true } } },
  });
  if (!schedule) return { ok: false, reason: "The schedule was removed." };
  if (!schedule.isOn) return { ok: false, reason: "The schedule was paused." };
  const ctx = {
    db: db(),
    teamId: provenTeamId(schedule.site.teamId),
    actor: { kind: "system", job: "run-schedule" } as const,
    now: () => new Date(),
  };
  const started = await startScheduledAudit(ctx, schedule, { trigger: "schedule", auditId: input.auditId });
  await db().schedule.updateMany({
    where: { id: schedule.id },
    data: {
      lastRunAt: ctx.now(),
      ...(started.ok ? { lastAuditId: started.auditId, lastSkipped: null } : { lastSkipped: started.reason }),
    },
  });
  return started;
}

/** A turn that failed for good is not silent: the list says so, and the next one comes at its time. */
export async function failScheduledTurn(scheduleId: string): Promise<void> {
  const lastSkipped = "Something went wrong on our side, so no audit was started.";
  await db().schedule.updateMany({ where: { id: scheduleId }, data: { lastRunAt: new Date(), lastSkipped } });
}
