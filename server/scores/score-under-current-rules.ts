import { loadAuditJob } from "../audits/audit-job";
import { loadMeasurements } from "../audits/load-measurements";
import { medianPerformance } from "../audits/score-input";
import type { Prisma } from "../db/generated/client";
import { logger } from "../log";
import { createMuteFinder } from "../mutes/match-mutes";
import { loadStoredSite, renewSite } from "../rechecks/stored-site";
import { findRule, RULE_SET_VERSION } from "../rules/registry";
import { runMeasurementRules } from "../rules/run-measurement-rules";
import { runPageRules } from "../rules/run-page-rules";
import { runSiteRules } from "../rules/run-site-rules";
import { scoreAudit } from "../rules/score";
import type { RuleRun } from "../rules/to-findings";

/**
 * What today's rules make of an old audit: every rule runs again on the facts that were stored then, and the score is
 * kept beside the audit's own, which stays. Facts that a newer rule needs and that were not recorded then make that
 * rule an error, which marks the score partial and costs nothing.
 */
export async function scoreUnderCurrentRules(auditId: string): Promise<{ score: number | null }> {
  try {
    return await scoreStored(auditId);
  } catch (error) {
    // The trend then shows the score of its own day, marked as such; the audit at hand must not suffer.
    logger("scores").error({ auditId, err: error }, "an earlier audit was not scored again");
    return { score: null };
  }
}

async function scoreStored(auditId: string): Promise<{ score: number | null }> {
  const job = await loadAuditJob(auditId);
  const { db } = job.ctx;
  const [stored, measurements, audit, mutes] = await Promise.all([
    loadStoredSite(job),
    loadMeasurements(db, auditId),
    db.audit.findUniqueOrThrow({ where: { id: auditId }, select: { pagesCrawled: true, createdAt: true } }),
    db.mute.findMany({
      where: { siteId: job.siteId, removedAt: null },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      select: { id: true, ruleId: true, urlPattern: true, expiresAt: true },
    }),
  ]);
  const seenAt = job.startedAt ?? audit.createdAt;
  const site = renewSite(stored, {}, seenAt);
  const pages = [...stored.pages.values()];
  const run = joinRuns([
    ...pages.map((page) =>
      runPageRules(page, {
        startUrl: job.startUrl,
        isHome: page.url === job.startUrl,
        now: page.fetch.fetchedAt,
      }),
    ),
    runSiteRules(site),
    runMeasurementRules(measurements),
  ]);
  const muteOf = createMuteFinder(mutes.filter((mute) => mute.expiresAt === null || mute.expiresAt > audit.createdAt));
  const isMuted = (finding: RuleRun["findings"][number]) => finding.status === "failed" && muteOf(finding) !== null;
  const indexable = pages.filter((page) => page.indexability.isIndexable);
  const measured = measurements.filter((measurement) => measurement.performance !== null);
  const receipt = scoreAudit({
    findings: run.findings.filter((finding) => !isMuted(finding)),
    mutedFindings: run.findings.filter(isMuted),
    errors: run.errors,
    indexablePageCount: indexable.length,
    indexableUrls: new Set(indexable.map((page) => page.url)),
    pageCount: audit.pagesCrawled,
    categoriesApplied: new Set(run.applied.flatMap((id) => findRule(id)?.category ?? [])),
    isCrawlComplete: stored.isCrawlComplete,
    measurements:
      measured.length > 0
        ? {
            performanceMedian: medianPerformance(measured),
            measuredPageCount: new Set(measured.map((measurement) => measurement.url)).size,
          }
        : undefined,
  });
  const data = { score: receipt.score, receipt: receipt as unknown as Prisma.InputJsonValue };
  await db.auditScore.upsert({
    where: { auditId_ruleSetVersion: { auditId, ruleSetVersion: RULE_SET_VERSION } },
    create: { auditId, ruleSetVersion: RULE_SET_VERSION, ...data },
    update: data,
  });
  return { score: receipt.score };
}

function joinRuns(runs: readonly RuleRun[]): RuleRun {
  return {
    findings: runs.flatMap((run) => run.findings),
    errors: runs.flatMap((run) => run.errors),
    applied: [...new Set(runs.flatMap((run) => run.applied))],
  };
}
