import type { Prisma } from "../db/generated/client";
import { scoreAudit } from "../rules/score";
import { loadAuditJob } from "./audit-job";
import { loadMeasurements } from "./load-measurements";
import { beginPhase, endPhase } from "./phases";
import { loadScoreInput } from "./score-input";

/** Score the audit from what is stored and keep the receipt. A pure function underneath, so repeating is harmless. */
export async function scoreAuditPhase(auditId: string): Promise<{ score: number | null }> {
  const { ctx } = await loadAuditJob(auditId);
  await beginPhase(ctx.db, auditId, "score");
  const input = await loadScoreInput(ctx.db, auditId);
  const receipt = scoreAudit(input);
  const failed = input.findings.filter((finding) => finding.status === "failed");
  const countOf = (severity: string) => failed.filter((finding) => finding.severity === severity).length;
  const measurements = await loadMeasurements(ctx.db, auditId);
  await ctx.db.audit.update({
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
  await endPhase(ctx.db, auditId, "score", {
    status: receipt.score === null ? "skipped" : "completed",
    reason: receipt.score === null ? "No page could be judged, so there is no score." : undefined,
    counts: receipt.score === null ? {} : { score: receipt.score },
  });
  return { score: receipt.score };
}

/** Mean of the numbers there are, rounded; null when there are none. */
function average(values: (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : Math.round(known.reduce((sum, value) => sum + value, 0) / known.length);
}
