import { appendEvent } from "./append-event";
import { loadAuditJob } from "./audit-job";

/** The audit is done. A cancel that came in between wins: the status moves only from running. */
export async function finishAudit(auditId: string): Promise<{ isCompleted: boolean }> {
  const { ctx } = await loadAuditJob(auditId);
  const { count } = await ctx.db.audit.updateMany({
    where: { id: auditId, status: "running" },
    data: { status: "completed", completedAt: ctx.now() },
  });
  const audit = await ctx.db.audit.findUniqueOrThrow({ where: { id: auditId }, select: { status: true } });
  if (audit.status === "completed")
    await appendEvent(auditId, "status:completed", { kind: "status", status: "completed" });
  return { isCompleted: count > 0 || audit.status === "completed" };
}
