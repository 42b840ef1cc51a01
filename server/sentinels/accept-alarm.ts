import type { Verb } from "../context";
import { AppError } from "../errors";
import { isAcceptable } from "./is-acceptable";
import { lockSentinel } from "./lock-sentinel";
import { readState } from "./read-state";

/**
 * "This is intended": close an alarm and take what was seen for normal from now on. Doing it twice changes nothing.
 * Throws NOT_FOUND for alarms of other teams, CONFLICT for faults that cannot be meant.
 */
export async function acceptAlarm({ ctx, input }: Verb<{ alarmId: string }>): Promise<{ alarmId: string }> {
  const alarm = await ctx.db.sentinelAlarm.findFirst({
    where: { id: input.alarmId, sentinel: { site: { teamId: ctx.teamId } } },
  });
  if (!alarm) throw new AppError("NOT_FOUND", "This alarm does not exist, or it belongs to another team.");
  if (alarm.closedAt) return { alarmId: alarm.id };
  if (!isAcceptable(alarm.kind, alarm.after))
    throw new AppError("CONFLICT", "This fault cannot be the new normal. The alarm closes when it is repaired.");
  await ctx.db.$transaction(async (tx) => {
    const sentinel = await lockSentinel(tx, alarm.siteId);
    if (!sentinel) return;
    const state = readState(sentinel.state);
    const watched = state.watched.map((one) =>
      one.kind === alarm.kind && one.url === alarm.url
        ? { ...one, good: one.seen, goodCount: one.seenCount, badCount: 0 }
        : one,
    );
    await tx.sentinel.update({ where: { siteId: alarm.siteId }, data: { state: { ...state, watched } } });
    await tx.sentinelAlarm.update({ where: { id: alarm.id }, data: { closedAt: ctx.now() } });
  });
  return { alarmId: alarm.id };
}
