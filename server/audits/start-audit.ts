import { appendEvent } from "./append-event";
import { loadAuditJob } from "./audit-job";

/** Mark the audit as running. Returns false when it was cancelled while it waited; a repeated step keeps the start time. */
export async function startAudit(auditId: string, runId: string): Promise<{ isStarted: boolean }> {
  const { ctx } = await loadAuditJob(auditId);
  await ctx.db.audit.updateMany({
    where: { id: auditId, status: "queued" },
    data: { status: "running", startedAt: ctx.now(), runId },
  });
  const audit = await ctx.db.audit.findUniqueOrThrow({ where: { id: auditId }, select: { status: true } });
  if (audit.status !== "running") return { isStarted: false };
  await appendEvent(auditId, "status:running", { kind: "status", status: "running" });
  return { isStarted: true };
}
