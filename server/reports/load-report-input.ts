import { PHASE_LABELS } from "../audits/constants";
import { describeEvidence } from "../audits/describe-evidence";
import { loadMeasurements } from "../audits/load-measurements";
import { loadRuleGroups, type RuleGroup } from "../audits/load-rule-groups";
import { auditOptionsSchema } from "../audits/schemas";
import type { TeamContext } from "../context";
import { env } from "../env";
import type { MeasurementFacts } from "../facts/types";
import type { ReportInput, ReportIssue, ReportPage } from "../pdf/types";
import { CATEGORY_META } from "../rules/categories";
import { findRule, RULES } from "../rules/registry";
import type { ScoreReceipt } from "../rules/score-types";
import { CATEGORIES } from "../rules/types";
import { loadReportAnalysis } from "./load-report-analysis";
import { loadReportCauses } from "./load-report-causes";
import { median, prepareVitalsInput } from "./prepare-vitals-input";

const MAX_PAGES = 200;
const MAX_ISSUE_URLS = 10;

/** Everything a report prints, read from one audit. Throws when the audit is gone. */
export async function loadReportInput(ctx: TeamContext, auditId: string): Promise<ReportInput> {
  const { db } = ctx;
  const audit = await db.audit.findUniqueOrThrow({
    where: { id: auditId, teamId: ctx.teamId },
    include: { team: true, site: { select: { name: true, host: true } }, phases: true },
  });
  const [groups, measurements, pages, statuses, reasons, previous, analysis, { causes, causeTotal }, mutedCount] =
    await Promise.all([
      loadRuleGroups(db, auditId),
      loadMeasurements(db, auditId),
      db.page.findMany({
        where: { auditId },
        orderBy: [{ findingCount: "desc" }, { url: "asc" }],
        take: MAX_PAGES,
        select: { url: true, status: true, isIndexable: true, title: true, findingCount: true },
      }),
      db.page.groupBy({ by: ["status"], where: { auditId }, _count: true }),
      db.page.groupBy({ by: ["indexabilityReason"], where: { auditId }, _count: true }),
      db.audit.findFirst({
        where: { siteId: audit.siteId, status: "completed", createdAt: { lt: audit.createdAt }, score: { not: null } },
        orderBy: { createdAt: "desc" },
        select: { score: true, completedAt: true },
      }),
      loadReportAnalysis(db, auditId),
      loadReportCauses(ctx, auditId),
      db.finding.count({ where: { auditId, status: "muted" } }),
    ]);
  const options = auditOptionsSchema.parse(audit.options);
  const receipt = audit.receipt as unknown as ScoreReceipt | null;
  // The first form is rendered before the audit has ended, and every later one must say the same.
  const completedAt =
    audit.phases.find((phase) => phase.phase === "score")?.endedAt ?? audit.completedAt ?? audit.createdAt;
  const crawl = audit.phases.find((phase) => phase.phase === "crawl");
  const join = audit.phases.find((phase) => phase.phase === "join");
  return {
    brand: {
      teamName: audit.team.name,
      logo: audit.team.logo ? { base64: Buffer.from(audit.team.logo).toString("base64"), type: "png" } : null,
      accent: audit.team.brandAccent,
      footer: audit.team.brandFooter,
      contact: audit.team.brandContact,
    },
    audit: {
      domain: audit.site.host,
      startUrl: audit.startUrl,
      preparedFor: audit.site.name === audit.site.host ? null : audit.site.name,
      completedAt: completedAt.toISOString(),
      durationMs: audit.startedAt ? completedAt.getTime() - audit.startedAt.getTime() : null,
      pagesCrawled: audit.pagesCrawled,
      indexablePages: audit.indexablePages,
      ruleSetVersion: audit.ruleSetVersion,
      ruleCount: RULES.length,
      devices: options.devices,
      sampleSize: new Set(measurements.filter((m) => m.error === null).map((m) => m.url)).size,
      isCrawlComplete: audit.isCrawlComplete,
      limits: [crawl?.reason, join?.reason].flatMap((reason) => reason ?? []),
      skippedPhases: audit.phases
        .filter((phase) => phase.status === "skipped" && phase.reason && phase.phase !== "notify")
        .map((phase) => ({ phase: PHASE_LABELS[phase.phase], reason: phase.reason ?? "" })),
      isPartial: audit.isPartial,
    },
    score: {
      value: audit.score,
      band: receipt?.band ?? null,
      previous:
        previous?.score != null && previous.completedAt
          ? { value: previous.score, completedAt: previous.completedAt.toISOString() }
          : null,
      receiptLines: (receipt?.lines ?? []).map((line) => ({
        title: findRule(line.ruleId)?.failureTitle ?? line.ruleId,
        severity: line.severity,
        pageCount: line.pageCount,
        points: line.lostPoints,
      })),
    },
    severityCounts: { critical: audit.criticalCount, warning: audit.warningCount, notice: audit.noticeCount },
    statusCounts: countStatuses(statuses.map((row) => ({ status: row.status, count: row._count }))),
    indexabilityCounts: Object.fromEntries(reasons.map((row) => [row.indexabilityReason, row._count])),
    categories: CATEGORIES.map((category) => ({
      label: CATEGORY_META[category].shortLabel,
      score: receipt?.categories[category]?.score ?? null,
    })),
    vitals: prepareVitalsInput(measurements, audit.startUrl),
    averages: prepareAverages(measurements),
    causes,
    causeTotal,
    mutedCount,
    issues: groups.map(toIssue),
    pages: pages.map((page): ReportPage => ({ ...page, performance: performanceOf(measurements, page.url) })),
    pageTotal: audit.pagesCrawled,
    analysis,
    dashboardUrl: `${env().appUrl}/audits/${auditId}`,
    pagesCsvUrl: `${env().appUrl}/audits/${auditId}/export/pages.csv`,
  };
}

function countStatuses(rows: { status: number | null; count: number }[]): ReportInput["statusCounts"] {
  const sum = (test: (status: number | null) => boolean) =>
    rows.filter((row) => test(row.status)).reduce((total, row) => total + row.count, 0);
  const within = (from: number) => (status: number | null) => status !== null && status >= from && status < from + 100;
  return {
    success: sum(within(200)),
    redirect: sum(within(300)),
    clientError: sum(within(400)),
    serverError: sum(within(500)),
    noResponse: sum((status) => status === null),
  };
}

function prepareAverages(measurements: MeasurementFacts[]): ReportInput["averages"] {
  const categories = [
    ["Performance", "performance"],
    ["Accessibility", "accessibility"],
    ["Best practices", "bestPractices"],
    ["SEO", "seo"],
  ] as const;
  const mean = (key: (typeof categories)[number][1], device: string) => {
    const values = measurements.filter((m) => m.device === device).flatMap((m) => m[key] ?? []);
    return values.length === 0 ? null : Math.round(values.reduce((sum, value) => sum + value, 0) / values.length);
  };
  return categories.map(([label, key]) => ({ label, mobile: mean(key, "mobile"), desktop: mean(key, "desktop") }));
}

/** Mobile where there is one: it is what Google indexes. */
function performanceOf(measurements: MeasurementFacts[], url: string): number | null {
  const of = (device: string) =>
    median(measurements.filter((m) => m.url === url && m.device === device).flatMap((m) => m.performance ?? []));
  const value = of("mobile") ?? of("desktop");
  return value === null ? null : Math.round(value);
}

function toIssue(group: RuleGroup): ReportIssue {
  const urls = [...new Set(group.samples.flatMap((sample) => sample.url ?? []))];
  return {
    ruleId: group.ruleId,
    severity: group.severity,
    category: CATEGORY_META[group.category]?.shortLabel ?? group.category,
    title: group.title,
    why: group.why,
    howToFix: group.howToFix,
    learnMoreUrl: group.learnMore,
    effort: group.effort,
    pageCount: group.pageCount,
    gain: group.gain,
    evidence: group.samples
      .flatMap((sample) => [sample.message, ...sample.evidence.slice(0, 3).map(describeEvidence)])
      .slice(0, 8),
    urls: urls.slice(0, MAX_ISSUE_URLS),
  };
}
