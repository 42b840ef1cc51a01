import { type Db, db as openDb } from "../db/client";
import type { Prisma } from "../db/generated/client";
import { applyMutes } from "../mutes/apply-mutes";
import { scoreAudit } from "../rules/score";
import { loadMeasurements } from "./load-measurements";
import { loadScoreInput } from "./score-input";

/**
 * Score an audit from what is stored, mutes applied, and keep the receipt and the counts. A pure function underneath,
 * so repeating is harmless. The caller proves that the audit is its own.
 */
export async function rescoreAudit(db: Db, auditId: string): Promise<{ score: number | null }> {
  await applyMutes(db, auditId);
  const input = await loadScoreInput(db, auditId);
  const receipt = scoreAudit(input);
  const failed = input.findings.filter((finding) => finding.status === "failed");
  const countOf = (severity: string) => failed.filter((finding) => finding.severity === severity).length;
  const measurements = await loadMeasurements(db, auditId);
  await db.audit.update({
    where: { id: auditId },
    data: {
      score: receipt.score,
      receipt: receipt as unknown as Prisma.InputJsonValue,
      isPartial: receipt.isPartial,
      indexablePages: input.indexablePageCount,
      criticalCount: countOf("critical"),
      warningCount: countOf("warning"),
      noticeCount: countOf("notice"),
      averagePerformance: average(measurements.map((measurement) => measurement.performance)),
      averageSeo: average(measurements.map((measurement) => measurement.seo)),
    },
  });
  return { score: receipt.score };
}

/** For jobs, which know nothing but the id. An audit deleted meanwhile is left alone. */
export async function rescoreAuditById(auditId: string): Promise<{ score: number | null }> {
  const isThere = await openDb().audit.count({ where: { id: auditId } });
  return isThere === 0 ? { score: null } : rescoreAudit(openDb(), auditId);
}

/** Mean of the numbers there are, rounded; null when there are none. */
function average(values: (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : Math.round(known.reduce((sum, value) => sum + value, 0) / known.length);
}
