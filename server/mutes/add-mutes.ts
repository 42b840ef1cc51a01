import { recordActivity } from "../activity/record-activity";
import { rescoreAudit } from "../audits/rescore-audit";
import type { TeamContext } from "../context";
import { explainPattern } from "../crawl/patterns";
import { AppError } from "../errors";
import { addEvent } from "../outbox/add-event";
import { sendEvents } from "../outbox/send-events";
import { MAX_MUTES } from "./constants";

const DAY_MS = 86_400_000;

export interface MutesToAdd {
  /** An audit of the team, as proven by the caller. */
  audit: { id: string; siteId: string; siteName: string };
  mutes: readonly { ruleId: string; urlPattern: string }[];
  reason: string;
  days: number | null;
}

/**
 * Mutes of one site for one reason. The audit at hand is scored again once, the site's other audits by a job. Throws
 * BAD_INPUT for a pattern that cannot be read or more mutes than a site may have.
 */
export async function addMutes(ctx: TeamContext, { audit, mutes, reason, days }: MutesToAdd): Promise<string[]> {
  for (const { urlPattern } of mutes) {
    const problem = explainPattern(urlPattern);
    if (problem) throw new AppError("BAD_INPUT", problem, { field: "urlPattern" });
  }
  const { siteId } = audit;
  const activeCount = await ctx.db.mute.count({ where: { siteId, removedAt: null } });
  if (activeCount + mutes.length > MAX_MUTES)
    throw new AppError("BAD_INPUT", `A site has at most ${MAX_MUTES} mutes. Lift some in the site's settings first.`);
  const now = ctx.now();
  const { muteIds, eventId } = await ctx.db.$transaction(async (tx) => {
    const created = await tx.mute.createManyAndReturn({
      data: mutes.map((mute) => ({
        ...mute,
        teamId: ctx.teamId,
        siteId,
        reason,
        createdById: ctx.actor.kind === "user" ? ctx.actor.userId : null,
        createdAt: now,
        expiresAt: days === null ? null : new Date(now.getTime() + days * DAY_MS),
      })),
      select: { id: true },
    });
    const [first] = mutes;
    await recordActivity(tx, {
      teamId: ctx.teamId,
      actor: ctx.actor,
      action: "mute.created",
      subjectId: created[0]?.id ?? null,
      subjectLabel: `${mutes.length === 1 && first ? first.ruleId : `${mutes.length} rules or pages`} on ${audit.siteName}`,
      data: { reason },
    });
    return { muteIds: created.map((mute) => mute.id), eventId: await addEvent(tx, "mutes/changed", { siteId }) };
  });
  await rescoreAudit(ctx.db, audit.id);
  await sendEvents(ctx.db, [eventId]);
  return muteIds;
}
