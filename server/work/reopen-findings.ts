import { recordActivity } from "../activity/record-activity";
import type { TeamContext } from "../context";
import { Prisma } from "../db/generated/client";

/**
 * Reopens what an audit saw again although it had been done before the audit began, each with a note that says so. What
 * was done while the audit ran is left alone: the page may have been read before the repair. Repeating it does nothing.
 */
export async function reopenFindings(ctx: TeamContext, auditId: string): Promise<{ reopenedCount: number }> {
  const audit = await ctx.db.audit.findFirst({
    where: { id: auditId, teamId: ctx.teamId, startedAt: { not: null } },
    select: { siteId: true, startedAt: true, site: { select: { name: true } } },
  });
  if (!audit?.startedAt) return { reopenedCount: 0 };
  const day = audit.startedAt.toLocaleDateString("en-GB", { dateStyle: "long", timeZone: "UTC" });
  const note = `Seen again by the audit of ${day} after it was marked as done, so it was reopened.`;
  return ctx.db.$transaction(async (tx) => {
    const reopenedCount = await tx.$executeRaw(Prisma.sql`
      with reopened as (
        update "FindingState" s set status = 'reopened', "updatedById" = null, "updatedAt" = (now() at time zone 'utc')
        from "Audit" a join "Finding" f on f."auditId" = a.id
        where a.id = ${auditId} and s."siteId" = a."siteId" and s.key = f.key
          and s.status = 'done' and s."updatedAt" < a."startedAt" and f.status = 'failed' and f."fixedAt" is null
        returning s."siteId", s.key)
      insert into "FindingComment" (id, "siteId", key, text, "createdAt")
      select gen_random_uuid()::text, "siteId", key, ${note}, (now() at time zone 'utc') from reopened`);
    if (reopenedCount > 0) {
      await recordActivity(tx, {
        teamId: ctx.teamId,
        actor: ctx.actor,
        action: "finding.changed",
        subjectId: audit.siteId,
        subjectLabel: `${reopenedCount === 1 ? "1 finding" : `${reopenedCount.toLocaleString("en")} findings`} on ${audit.site.name}`,
        data: { count: reopenedCount, status: "Reopened" },
      });
    }
    return { reopenedCount };
  });
}
