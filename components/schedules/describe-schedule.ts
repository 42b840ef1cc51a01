import { WEEKDAYS } from "@/server/schedules/constants";
import type { ScheduleRow } from "@/server/schedules/types";

type Described = Pick<ScheduleRow, "frequency" | "hour" | "weekday" | "monthDay" | "timeZone">;

/** "Every Monday at 03:00, Europe/Berlin". */
export function describeSchedule({ frequency, hour, weekday, monthDay, timeZone }: Described): string {
  return `${daysOf(frequency, weekday, monthDay)} at ${describeHour(hour)}, ${describeZone(timeZone)}`;
}

export function describeHour(hour: number): string {
  return `${String(hour).padStart(2, "0")}:00`;
}

export function describeZone(timeZone: string): string {
  return timeZone.replaceAll("_", " ");
}

/** A moment by the clocks of another zone: "Mon 30 Nov, 03:00". */
export function formatInZone(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat("en-GB", {
    timeZone,
    weekday: "short",
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
  }).format(at);
}

function daysOf(frequency: string, weekday: number | null, monthDay: number | null): string {
  if (frequency === "weekly") return `Every ${WEEKDAYS.find((day) => day.value === weekday)?.label ?? "week"}`;
  if (frequency !== "monthly") return "Every day";
  if (monthDay === 31) return "On the last day of every month";
  const note = monthDay !== null && monthDay > 28 ? " (or its last)" : "";
  return `On day ${monthDay} of every month${note}`;
}
