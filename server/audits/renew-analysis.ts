import { analyseAudit } from "./analyse-audit";
import { loadAuditJob } from "./audit-job";
import { countLaterMeasurements } from "./count-later-measurements";

/**
 * Write an analysis again that measurements have overtaken, when it was computed. One that a model wrote costs money:
 * it stays, says that it is older, and a person may ask for another.
 */
export async function renewAnalysis(auditId: string, cause: string): Promise<{ isRenewed: boolean }> {
  const { ctx } = await loadAuditJob(auditId);
  const written = await ctx.db.analysis.findUnique({
    where: { auditId },
    select: { source: true, updatedAt: true },
  });
  if (written?.source !== "rules") return { isRenewed: false };
  if ((await countLaterMeasurements(ctx.db, auditId, written.updatedAt)) === 0) return { isRenewed: false };
  await analyseAudit(auditId, cause);
  return { isRenewed: true };
}
