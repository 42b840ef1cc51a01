import { refundAudit } from "../usage/record-usage";
import { appendEvent } from "./append-event";
import { loadAuditJob } from "./audit-job";

/**
 * End the audit as failed with a sentence for the customer, keeping everything found so far. The phase that was
 * running is marked failed with the same sentence, and the audit does not count against the plan. Does nothing to an audit that already ended.
 */
export async function failAudit(auditId: string, reason: string): Promise<{ isFailed: boolean }> {
  const { ctx } = await loadAuditJob(auditId);
  const now = ctx.now();
  const isFailed = await ctx.db.$transaction(async (tx) => {
    const { count } = await tx.audit.updateMany({
      where: { id: auditId, status: { in: ["queued", "running"] } },
      data: { status: "failed", failureReason: reason, completedAt: now },
    });
    if (count === 0) return false;
    await tx.auditPhase.updateMany({
      where: { auditId, status: "running" },
      data: { status: "failed", reason, endedAt: now },
    });
    await refundAudit(tx, { auditId, reason: "The audit failed.", now });
    return true;
  });
  if (isFailed)
    await appendEvent(auditId, "status:failed", { kind: "status", status: "failed", failureReason: reason });
  return { isFailed };
}
