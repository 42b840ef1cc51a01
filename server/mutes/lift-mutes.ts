import { recordActivity } from "../activity/record-activity";
import { rescoreAudit } from "../audits/rescore-audit";
import type { TeamContext } from "../context";
import { addEvent } from "../outbox/add-event";
import { sendEvents } from "../outbox/send-events";

export interface MutesToLift {
  siteId: string;
  /** Active mutes of that site of the team, as proven by the caller. */
  muteIds: readonly string[];
  label: string;
}

/** Their findings count again: in the newest audit, which people look at, at once, in the others by a job. */
export async function liftMutes(ctx: TeamContext, { siteId, muteIds, label }: MutesToLift): Promise<void> {
  const eventId = await ctx.db.$transaction(async (tx) => {
    await tx.mute.updateMany({ where: { id: { in: [...muteIds] } }, data: { removedAt: ctx.now() } });
    await recordActivity(tx, {
      teamId: ctx.teamId,
      actor: ctx.actor,
      action: "mute.removed",
      subjectId: muteIds[0] ?? null,
      subjectLabel: label,
    });
    return addEvent(tx, "mutes/changed", { siteId });
  });
  const newest = await ctx.db.audit.findFirst({
    where: { siteId, teamId: ctx.teamId, score: { not: null } },
    orderBy: { createdAt: "desc" },
    select: { id: true },
  });
  if (newest) await rescoreAudit(ctx.db, newest.id);
  await sendEvents(ctx.db, [eventId]);
}
