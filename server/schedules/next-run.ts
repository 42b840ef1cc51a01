import type { Frequency } from "./constants";
import { type LocalDay, localDayOf, momentOf } from "./time-zone";

/** When a schedule runs, by the clocks of its zone. */
export interface Calendar {
  frequency: Frequency;
  /** 0–23. */
  hour: number;
  /** 0 Sunday to 6 Saturday; needed for weekly ones. */
  weekday: number | null;
  /** 1–31; needed for monthly ones. A month without that day uses its last. */
  monthDay: number | null;
  /** IANA name. */
  timeZone: string;
}

/** A month, and a day on either side for zones that are a day ahead or skip one. */
const LONGEST_WAIT_DAYS = 33;

/** The first moment after `after` that the calendar means. Never the same moment again, also when clocks are set back. */
export function nextRunAt(calendar: Calendar, after: Date): Date {
  const today = localDayOf(after, calendar.timeZone);
  for (let ahead = -1; ahead <= LONGEST_WAIT_DAYS; ahead++) {
    const day = addDays(today, ahead);
    if (!isMeant(calendar, day)) continue;
    const moment = momentOf(day, calendar.hour, calendar.timeZone);
    if (moment > after) return moment;
  }
  throw new Error(`No next run within ${LONGEST_WAIT_DAYS} days: ${JSON.stringify(calendar)}`);
}

function isMeant({ frequency, weekday, monthDay }: Calendar, { year, month, day }: LocalDay): boolean {
  if (frequency === "weekly") return new Date(Date.UTC(year, month - 1, day)).getUTCDay() === weekday;
  if (frequency === "monthly") return day === Math.min(monthDay ?? 1, lastDayOf(year, month));
  return true;
}

function lastDayOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function addDays({ year, month, day }: LocalDay, count: number): LocalDay {
  const moved = new Date(Date.UTC(year, month - 1, day + count));
  return { year: moved.getUTCFullYear(), month: moved.getUTCMonth() + 1, day: moved.getUTCDate() };
}
