import type { Verb } from "../context";
import { addEvent } from "../outbox/add-event";
import { sendEvents } from "../outbox/send-events";

export type AnalysisRequest = { auditId: string; ok: true } | { auditId: string; ok: false; reason: string };

/** Ask for a new analysis, one result an audit. Audits that are not completed are refused with the reason. */
export async function requestAnalysis({ ctx, input }: Verb<{ auditIds: string[] }>): Promise<AnalysisRequest[]> {
  const audits = await ctx.db.audit.findMany({
    where: { id: { in: input.auditIds }, teamId: ctx.teamId },
    select: { id: true, status: true },
  });
  const status = new Map(audits.map((audit) => [audit.id, audit.status]));
  const results: AnalysisRequest[] = [];
  const eventIds: string[] = [];
  for (const auditId of new Set(input.auditIds)) {
    const found = status.get(auditId);
    if (!found) results.push({ auditId, ok: false, reason: "This audit does not exist." });
    else if (found !== "completed") {
      results.push({
        auditId,
        ok: false,
        reason: `This audit is ${found}. An analysis can be written once it is completed.`,
      });
    } else {
      eventIds.push(await addEvent(ctx.db, "audit/analysis.requested", { auditId, teamId: ctx.teamId }));
      results.push({ auditId, ok: true });
    }
  }
  await sendEvents(ctx.db, eventIds);
  return results;
}
