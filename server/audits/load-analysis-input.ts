import type { AnalysisInput } from "../analysis/facts";
import type { Db } from "../db/client";
import { averageMeasurements } from "../measure/average-measurements";
import { CATEGORY_META } from "../rules/categories";
import { scoreAudit } from "../rules/score";
import type { ScoreReceipt } from "../rules/score-types";
import { CATEGORIES } from "../rules/types";
import { loadMeasurements } from "./load-measurements";
import { loadRuleGroups } from "./load-rule-groups";
import { loadScoreInput } from "./score-input";

/** Everything an analysis may talk about, from what the audit stored. */
export async function loadAnalysisInput(db: Db, auditId: string): Promise<AnalysisInput> {
  const [audit, groups, measurements, scoreInput] = await Promise.all([
    db.audit.findUniqueOrThrow({ where: { id: auditId }, include: { site: { select: { host: true } }, phases: true } }),
    loadRuleGroups(db, auditId),
    loadMeasurements(db, auditId),
    loadScoreInput(db, auditId),
  ]);
  const receipt = audit.receipt as unknown as ScoreReceipt | null;
  const measuredUrls = [...new Set(measurements.map((measurement) => measurement.url))];
  const titles = new Map(
    (await db.page.findMany({ where: { auditId, url: { in: measuredUrls } }, select: { url: true, title: true } })).map(
      (page) => [page.url, page.title],
    ),
  );
  const without = (isFixed: (severity: string) => boolean) =>
    scoreAudit({ ...scoreInput, findings: scoreInput.findings.filter((finding) => !isFixed(finding.severity)) }).score;
  const averages = averageMeasurements(measurements);
  return {
    domain: audit.site.host,
    startUrl: audit.startUrl,
    score: audit.score,
    categoryScores: CATEGORIES.map((category) => ({
      category,
      label: CATEGORY_META[category].label,
      score: receipt?.categories[category]?.score ?? null,
    })),
    counts: { critical: audit.criticalCount, warning: audit.warningCount, notice: audit.noticeCount },
    pageCount: audit.pagesCrawled,
    indexablePageCount: audit.indexablePages,
    rules: groups
      .filter((group) => group.isScored)
      .map((group) => ({
        ruleId: group.ruleId,
        title: group.title,
        severity: group.severity,
        effort: group.effort ?? "per-page",
        pageCount: group.pageCount === 0 ? null : group.pageCount,
        isShareKnown: group.pageCount > 0 && group.indexablePageCount === group.pageCount,
        gain: group.gain === null ? null : Math.round(group.gain * 10) / 10,
        why: group.why,
        howToFix: group.howToFix,
        exampleUrls: group.samples.flatMap((sample) => sample.url ?? []).slice(0, 3),
      })),
    pages: measurements
      .filter((measurement) => measurement.error === null)
      .map(({ url, device, performance, lcpMs, cls }) => ({
        url,
        title: titles.get(url) ?? null,
        device,
        performance,
        lcpMs,
        cls,
      })),
    averages,
    whatIf: { criticalFixed: without((severity) => severity === "critical"), allFixed: without(() => true) },
    limits: audit.phases.flatMap((phase) =>
      phase.reason && (phase.status === "skipped" || phase.phase === "crawl") ? [phase.reason] : [],
    ),
  };
}
