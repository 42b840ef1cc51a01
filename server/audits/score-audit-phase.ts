import { reopenFindings } from "../work/reopen-findings";
import { loadAuditJob } from "./audit-job";
import { beginPhase, endPhase } from "./phases";
import { rescoreAudit } from "./rescore-audit";

/**
 * Score the audit from what is stored and keep the receipt; findings that came back after they were done are reopened.
 * Repeating is harmless: a pure function and a change that only happens once.
 */
export async function scoreAuditPhase(auditId: string): Promise<{ score: number | null }> {
  const { ctx } = await loadAuditJob(auditId);
  await beginPhase(ctx.db, auditId, "score");
  const { score } = await rescoreAudit(ctx.db, auditId);
  await reopenFindings(ctx, auditId);
  await endPhase(ctx.db, auditId, "score", {
    status: score === null ? "skipped" : "completed",
    reason: score === null ? "No page could be judged, so there is no score." : undefined,
    counts: score === null ? {} : { score },
  });
  return { score };
}
