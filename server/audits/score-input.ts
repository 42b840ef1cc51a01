import type { Db } from "../db/client";
import type { Finding } from "../db/generated/client";
import type { MeasurementFacts } from "../facts/types";
import type { ScoreInput } from "../rules/score-types";
import type { Category, Evidence, FindingFacts } from "../rules/types";
import { loadMeasurements } from "./load-measurements";
import { countRendered } from "./render-plan";
import { loadProbe } from "./site-probes";

/** Everything the score is a function of, read from what the phases stored. */
export async function loadScoreInput(db: Db, auditId: string): Promise<ScoreInput> {
  const [audit, findings, errors, indexable, waiting, measurements, ...applied] = await Promise.all([
    db.audit.findUniqueOrThrow({ where: { id: auditId }, select: { pagesCrawled: true } }),
    db.finding.findMany({ where: { auditId }, orderBy: { key: "asc" } }),
    db.ruleError.findMany({ where: { auditId }, select: { ruleId: true, url: true, message: true } }),
    db.page.findMany({ where: { auditId, isIndexable: true }, select: { url: true } }),
    db.frontierUrl.count({ where: { auditId, state: { in: ["waiting", "taken"] } } }),
    loadMeasurements(db, auditId),
    loadProbe(db, auditId, "applied:crawl"),
    loadProbe(db, auditId, "applied:join"),
    loadProbe(db, auditId, "applied:measure"),
  ]);
  const renderedPageCount = await countRendered(db, auditId);
  const measured = measurements.filter((measurement) => measurement.performance !== null);
  return {
    findings: findings.filter((row) => row.status !== "muted").map(toFacts),
    mutedFindings: findings.filter((row) => row.status === "muted").map(toFacts),
    errors: errors.map((error) => ({ ...error, url: error.url || null })),
    indexablePageCount: indexable.length,
    indexableUrls: new Set(indexable.map((page) => page.url)),
    pageCount: audit.pagesCrawled,
    categoriesApplied: new Set(applied.flatMap((categories) => categories ?? [])),
    isCrawlComplete: waiting === 0,
    ...(renderedPageCount > 0 ? { renderedPageCount } : {}),
    measurements:
      measured.length > 0
        ? {
            performanceMedian: medianPerformance(measured),
            measuredPageCount: new Set(measured.map((m) => m.url)).size,
          }
        : undefined,
  };
}

function toFacts(row: Finding): FindingFacts {
  return {
    key: row.key,
    ruleId: row.ruleId,
    category: row.category as Category,
    severity: row.severity,
    scope: row.scope === "site" ? "site" : "page",
    url: row.url,
    message: row.message,
    evidence: row.evidence as unknown as Evidence[],
    status: row.status === "unverified" ? "unverified" : "failed",
  };
}

export function medianPerformance(measurements: MeasurementFacts[]): number | null {
  const values = measurements.flatMap((measurement) => measurement.performance ?? []).sort((a, b) => a - b);
  const middle = values.length / 2;
  if (values.length === 0) return null;
  return values.length % 2 === 1
    ? (values[Math.floor(middle)] ?? null)
    : ((values[middle - 1] ?? 0) + (values[middle] ?? 0)) / 2;
}
