import { FREQUENCIES } from "./constants";
import type { Calendar } from "./next-run";

/** The calendar of a stored row; of a frequency, only its own day counts. */
export function calendarOf(row: Omit<Calendar, "frequency"> & { frequency: string }): Calendar {
  const frequency = FREQUENCIES.find((known) => known === row.frequency) ?? "daily";
  return {
    frequency,
    hour: row.hour,
    weekday: frequency === "weekly" ? row.weekday : null,
    monthDay: frequency === "monthly" ? row.monthDay : null,
    timeZone: row.timeZone,
  };
}
