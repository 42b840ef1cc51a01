import { recordPages } from "../usage/record-usage";
import { appendEvent } from "./append-event";
import { loadAuditJob } from "./audit-job";

/** The audit is done. A cancel that came in between wins: the status moves only from running. */
export async function finishAudit(auditId: string): Promise<{ isCompleted: boolean }> {
  const { ctx } = await loadAuditJob(auditId);
  const now = ctx.now();
  const count = await ctx.db.$transaction(async (tx) => {
    const done = await tx.audit.updateMany({
      where: { id: auditId, status: "running" },
      data: { status: "completed", completedAt: now },
    });
    if (done.count === 0) return 0;
    const { pagesCrawled } = await tx.audit.findUniqueOrThrow({
      where: { id: auditId },
      select: { pagesCrawled: true },
    });
    await recordPages(tx, { teamId: ctx.teamId, auditId, pageCount: pagesCrawled, now });
    return done.count;
  });
  const audit = await ctx.db.audit.findUniqueOrThrow({ where: { id: auditId }, select: { status: true } });
  if (audit.status === "completed")
    await appendEvent(auditId, "status:completed", { kind: "status", status: "completed" });
  return { isCompleted: count > 0 || audit.status === "completed" };
}
