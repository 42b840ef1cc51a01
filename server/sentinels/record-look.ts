import { db } from "../db/client";
import { provenTeamId } from "../db/team-id";
import { addNotice } from "../notifications/add-notice";
import { sendEvents } from "../outbox/send-events";
import { compareStates } from "./compare-states";
import { describeAlarm } from "./describe-alarm";
import { lockSentinel } from "./lock-sentinel";
import { readState } from "./read-state";
import { toTeamEvent } from "./to-team-event";
import type { LookResult, Observation } from "./types";

interface Look {
  siteId: string;
  observations: readonly Observation[];
  readsSitemap: boolean;
  now: Date;
}

/** State, alarms and what the team is told change together, so that none is lost and none comes twice. */
export async function recordLook({ siteId, observations, readsSitemap, now }: Look): Promise<LookResult> {
  const eventIds: string[] = [];
  const result = await db().$transaction(async (tx) => {
    const sentinel = await lockSentinel(tx, siteId);
    if (!sentinel) return { openedCount: 0, closedCount: 0, skipped: null };
    const state = readState(sentinel.state);
    const { watched, opened, continued, closed } = compareStates(state.watched, observations);
    for (const alarm of opened) {
      const data = { siteId, ...alarm, message: describeAlarm(alarm), openedAt: now, lastSeenAt: now };
      const created = await tx.sentinelAlarm.create({ data });
      const site = await tx.site.findUniqueOrThrow({ where: { id: siteId } });
      const notice = await addNotice(tx, provenTeamId(site.teamId), toTeamEvent(site, created), now);
      eventIds.push(...notice.eventIds);
    }
    for (const alarm of continued) {
      const { kind, url, after } = alarm;
      const data = { after, message: describeAlarm(alarm), lastSeenAt: now };
      await tx.sentinelAlarm.updateMany({ where: { siteId, kind, url, closedAt: null }, data });
    }
    for (const { kind, url } of closed)
      await tx.sentinelAlarm.updateMany({ where: { siteId, kind, url, closedAt: null }, data: { closedAt: now } });
    const sitemapAt = readsSitemap ? now.toISOString() : state.sitemapAt;
    await tx.sentinel.update({
      where: { siteId },
      data: { state: { watched, note: null, sitemapAt }, lastCheckedAt: now },
    });
    return { openedCount: opened.length, closedCount: closed.length, skipped: null };
  });
  await sendEvents(db(), eventIds);
  return result;
}
