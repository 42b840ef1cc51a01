import { auditOptionsSchema } from "../audits/schemas";
import type { Verb } from "../context";
import { calendarOf } from "./calendar-of";
import type { ScheduleRow } from "./types";

/** Schedules of the team, or of one of its sites, the next to run first; paused ones last. Archived sites rest. */
export async function listSchedules({ ctx, input }: Verb<{ siteId: string | null }>): Promise<ScheduleRow[]> {
  const rows = await ctx.db.schedule.findMany({
    where: {
      site: { teamId: ctx.teamId, archivedAt: null },
      ...(input.siteId === null ? {} : { siteId: input.siteId }),
    },
    orderBy: [{ isOn: "desc" }, { nextAt: "asc" }, { id: "asc" }],
    include: { site: { select: { name: true, startUrl: true } } },
  });
  const auditIds = rows.flatMap((row) => row.lastAuditId ?? []);
  const audits = await ctx.db.audit.findMany({
    where: { id: { in: auditIds }, teamId: ctx.teamId },
    select: { id: true },
  });
  const living = new Set(audits.map((audit) => audit.id));
  return rows.map((row) => ({
    ...calendarOf(row),
    id: row.id,
    siteId: row.siteId,
    siteName: row.site.name,
    startUrl: row.site.startUrl,
    options: auditOptionsSchema.parse(row.options),
    isOn: row.isOn,
    nextAt: row.nextAt,
    lastRunAt: row.lastRunAt,
    lastAuditId: row.lastAuditId !== null && living.has(row.lastAuditId) ? row.lastAuditId : null,
    lastSkipped: row.lastSkipped,
  }));
}
