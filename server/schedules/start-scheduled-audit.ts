import { type AuditOrigin, createAudits } from "../audits/create-audits";
import { auditOptionsSchema } from "../audits/schemas";
import type { TeamContext } from "../context";
import { AppError } from "../errors";

export type ScheduledStart = { ok: true; auditId: string } | { ok: false; reason: string };

/** An audit with the options of a schedule, unless one of the site is under way. A refusal is an answer, not an error. */
export async function startScheduledAudit(
  ctx: TeamContext,
  schedule: { siteId: string; options: unknown },
  origin: AuditOrigin,
): Promise<ScheduledStart> {
  const { siteId } = schedule;
  const underWay = await ctx.db.audit.findFirst({
    where: {
      siteId,
      teamId: ctx.teamId,
      status: { in: ["queued", "running"] },
      ...(origin.auditId ? { id: { not: origin.auditId } } : {}),
    },
    select: { status: true },
  });
  if (underWay) {
    const state = underWay.status === "queued" ? "waiting to start" : "still running";
    return { ok: false, reason: `Another audit of this site was ${state}.` };
  }
  try {
    const options = auditOptionsSchema.parse(schedule.options);
    const [created] = await createAudits({ ctx, input: { siteIds: [siteId], options }, origin });
    if (created?.ok) return { ok: true, auditId: created.auditId };
    return { ok: false, reason: created?.reason ?? "This site does not exist any more." };
  } catch (error) {
    // Only refusals with a sentence are kept; anything else is a fault, and the step tries again.
    if (error instanceof AppError) return { ok: false, reason: error.message };
    throw error;
  }
}
