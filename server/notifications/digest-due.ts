import { nextRunAt } from "../schedules/next-run";
import { isTimeZone } from "../schedules/time-zone";
import { DIGEST_HOUR, DIGEST_WAIT_MS } from "./constants";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

export interface DigestState {
  isDaily: boolean;
  /** IANA name; null or unknown is UTC. */
  timeZone: string | null;
  /** Oldest thing that waits to be mailed. */
  oldestAt: Date;
  lastSentAt: Date | null;
}

/**
 * Hourly: a few minutes after something happened, but not within an hour of the last digest. Daily: at the hour of the
 * person's morning, with all that happened before it; what comes later waits for the next morning.
 */
export function isDigestDue({ isDaily, timeZone, oldestAt, lastSentAt }: DigestState, now: Date): boolean {
  const nowMs = now.getTime();
  if (!isDaily) {
    const isSettled = nowMs - oldestAt.getTime() >= DIGEST_WAIT_MS;
    return isSettled && (lastSentAt === null || nowMs - lastSentAt.getTime() >= HOUR_MS);
  }
  const zone = timeZone !== null && isTimeZone(timeZone) ? timeZone : "UTC";
  const calendar = { frequency: "daily", hour: DIGEST_HOUR, weekday: null, monthDay: null, timeZone: zone } as const;
  const morning = nextRunAt(calendar, new Date(nowMs - DAY_MS));
  return morning <= now && oldestAt <= morning && (lastSentAt === null || lastSentAt < morning);
}
