import { db } from "../db/client";
import { compareStates } from "./compare-states";
import { describeAlarm } from "./describe-alarm";
import { lockSentinel } from "./lock-sentinel";
import { readState } from "./read-state";
import type { LookResult, Observation } from "./types";

interface Look {
  siteId: string;
  observations: readonly Observation[];
  readsSitemap: boolean;
  now: Date;
}

/** State and alarms change together, so that none is lost and none comes twice. */
export async function recordLook({ siteId, observations, readsSitemap, now }: Look): Promise<LookResult> {
  return db().$transaction(async (tx) => {
    const sentinel = await lockSentinel(tx, siteId);
    if (!sentinel) return { openedCount: 0, closedCount: 0, skipped: null };
    const state = readState(sentinel.state);
    const { watched, opened, continued, closed } = compareStates(state.watched, observations);
    for (const alarm of opened) {
      const data = { siteId, ...alarm, message: describeAlarm(alarm), openedAt: now, lastSeenAt: now };
      await tx.sentinelAlarm.create({ data });
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
}
