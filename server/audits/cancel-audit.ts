import { recordActivity } from "../activity/record-activity";
import type { Verb } from "../context";
import { AppError } from "../errors";
import { addEvent } from "../outbox/add-event";
import { sendEvents } from "../outbox/send-events";
import { refundAudit } from "../usage/record-usage";
import { appendEvent } from "./append-event";

/**
 * Stop a queued or running audit; what it found so far stays readable. The flag reaches steps that are running, the
 * event ends the run between steps. Cancelling a finished audit changes nothing and is not an error.
 */
export async function cancelAudit({ ctx, input }: Verb<{ auditId: string }>): Promise<{ cancelled: boolean }> {
  const { auditId } = input;
  const now = ctx.now();
  const eventId = await ctx.db.$transaction(async (tx) => {
    const waiting = await tx.audit.updateMany({
      where: { id: auditId, teamId: ctx.teamId, status: "queued" },
      data: { status: "cancelled", cancelRequestedAt: now, completedAt: now },
    });
    if (waiting.count > 0) await refundAudit(tx, { auditId, reason: "Cancelled before it began.", now });
    const { count } = await tx.audit.updateMany({
      where: { id: auditId, teamId: ctx.teamId, status: "running" },
      data: { status: "cancelled", cancelRequestedAt: now, completedAt: now },
    });
    if (count + waiting.count === 0) return null;
    const { site } = await tx.audit.findUniqueOrThrow({
      where: { id: auditId },
      select: { site: { select: { name: true } } },
    });
    const { teamId, actor } = ctx;
    await recordActivity(tx, {
      teamId,
      actor,
      action: "audit.cancelled",
      subjectId: auditId,
      subjectLabel: site.name,
    });
    return addEvent(tx, "audit/cancelled", { auditId });
  });
  if (eventId) {
    await appendEvent(auditId, "status:cancelled", { kind: "status", status: "cancelled" });
    await sendEvents(ctx.db, [eventId]);
    return { cancelled: true };
  }
  const known = await ctx.db.audit.count({ where: { id: auditId, teamId: ctx.teamId } });
  if (known === 0) throw new AppError("NOT_FOUND", "This audit does not exist.");
  return { cancelled: false };
}
