import { loadAuditJob } from "../audits/audit-job";
import { RULE_SET_VERSION } from "../rules/registry";

/** As far back as a trend is drawn. */
const MAX_AUDITS = 12;

/** Earlier finished audits of the same site that were scored under other rules and not yet under today's, newest first. */
export async function listOutdatedAudits(auditId: string): Promise<{ auditIds: string[] }> {
  const { ctx, siteId } = await loadAuditJob(auditId);
  const audits = await ctx.db.audit.findMany({
    where: { siteId, teamId: ctx.teamId, status: "completed", score: { not: null }, id: { not: auditId } },
    orderBy: { createdAt: "desc" },
    take: MAX_AUDITS,
    select: { id: true, ruleSetVersion: true, scores: { select: { ruleSetVersion: true } } },
  });
  const isCurrent = (version: string) => version === RULE_SET_VERSION;
  return {
    auditIds: audits
      .filter(
        (audit) => !isCurrent(audit.ruleSetVersion) && !audit.scores.some((score) => isCurrent(score.ruleSetVersion)),
      )
      .map((audit) => audit.id),
  };
}
