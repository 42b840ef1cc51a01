import type { VitalMetric } from "./types";

const wholeNumber = new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 });
const onePlace = new Intl.NumberFormat("en-US", { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const longDate = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

export function formatCount(count: number): string {
  return wholeNumber.format(count);
}

/** "1 page", "1,340 pages". */
export function formatNoun(count: number, noun: string, plural = `${noun}s`): string {
  return `${formatCount(count)} ${count === 1 ? noun : plural}`;
}

/** Points with one decimal; what rounds to nothing says so. */
export function formatPoints(points: number): string {
  return points > 0 && points < 0.05 ? "<0.1" : onePlace.format(points);
}

/** "12 November 2026", in UTC so that the same audit prints the same day everywhere. */
export function formatDate(isoDate: string): string {
  const date = new Date(isoDate);
  return Number.isNaN(date.getTime()) ? "unknown date" : longDate.format(date);
}

export function formatDuration(durationMs: number): string {
  const seconds = Math.round(durationMs / 1000);
  if (seconds < 60) return formatNoun(seconds, "second");
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return seconds % 60 === 0 ? formatNoun(minutes, "minute") : `${minutes} min ${seconds % 60} s`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** A metric in its usual unit: seconds from one second up, milliseconds below, CLS without a unit. */
export function formatVital(metric: VitalMetric, value: number): string {
  if (metric === "CLS") return value.toFixed(2);
  return value >= 1000 ? `${(value / 1000).toFixed(1)} s` : `${Math.round(value)} ms`;
}
