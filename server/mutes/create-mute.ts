import { rescoreAudit } from "../audits/rescore-audit";
import type { Verb } from "../context";
import { explainPattern } from "../crawl/patterns";
import { AppError } from "../errors";
import { addEvent } from "../outbox/add-event";
import { sendEvents } from "../outbox/send-events";
import { MAX_MUTES } from "./constants";
import type { CreateMuteInput } from "./schemas";

const DAY_MS = 86_400_000;

/**
 * Leave a rule out of the score of a site, on all pages or on those that match a pattern. The audit at hand is scored
 * again at once, the site's other audits by a job. Throws NOT_FOUND for audits of other teams, BAD_INPUT for a pattern
 * that cannot be read or one mute too many.
 */
export async function createMute({ ctx, input }: Verb<CreateMuteInput>): Promise<{ muteId: string }> {
  const audit = await ctx.db.audit.findFirst({
    where: { id: input.auditId, teamId: ctx.teamId },
    select: { siteId: true },
  });
  if (!audit) throw new AppError("NOT_FOUND", "This audit does not exist, or it belongs to another team.");
  const problem = explainPattern(input.urlPattern);
  if (problem) throw new AppError("BAD_INPUT", problem, { field: "urlPattern" });
  const { siteId } = audit;
  const now = ctx.now();
  const activeCount = await ctx.db.mute.count({ where: { siteId, removedAt: null } });
  if (activeCount >= MAX_MUTES)
    throw new AppError("BAD_INPUT", `A site has at most ${MAX_MUTES} mutes. Lift some in the site's settings first.`);

  const { muteId, eventId } = await ctx.db.$transaction(async (tx) => {
    const { id } = await tx.mute.create({
      data: {
        teamId: ctx.teamId,
        siteId,
        ruleId: input.ruleId,
        urlPattern: input.urlPattern,
        reason: input.reason,
        createdById: ctx.actor.kind === "user" ? ctx.actor.userId : null,
        createdAt: now,
        expiresAt: input.days === null ? null : new Date(now.getTime() + input.days * DAY_MS),
      },
      select: { id: true },
    });
    return { muteId: id, eventId: await addEvent(tx, "mutes/changed", { siteId }) };
  });
  await rescoreAudit(ctx.db, input.auditId);
  await sendEvents(ctx.db, [eventId]);
  return { muteId };
}
