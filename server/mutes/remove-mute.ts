import { rescoreAudit } from "../audits/rescore-audit";
import type { Verb } from "../context";
import { AppError } from "../errors";
import { addEvent } from "../outbox/add-event";
import { sendEvents } from "../outbox/send-events";

/** Lift a mute: its findings count again, in every audit of the site. Lifting it twice does nothing. */
export async function removeMute({ ctx, input }: Verb<{ muteId: string }>): Promise<{ muteId: string }> {
  const mute = await ctx.db.mute.findFirst({
    where: { id: input.muteId, teamId: ctx.teamId },
    select: { id: true, siteId: true, removedAt: true },
  });
  if (!mute) throw new AppError("NOT_FOUND", "This mute does not exist, or it belongs to another team.");
  if (mute.removedAt) return { muteId: mute.id };
  const eventId = await ctx.db.$transaction(async (tx) => {
    await tx.mute.update({ where: { id: mute.id }, data: { removedAt: ctx.now() } });
    return addEvent(tx, "mutes/changed", { siteId: mute.siteId });
  });
  // The newest audit is what people look at; the job does the others.
  const newest = await ctx.db.audit.findFirst({
    where: { siteId: mute.siteId, teamId: ctx.teamId, score: { not: null } },
    orderBy: { createdAt: "desc" },
    select: { id: true },
  });
  if (newest) await rescoreAudit(ctx.db, newest.id);
  await sendEvents(ctx.db, [eventId]);
  return { muteId: mute.id };
}
