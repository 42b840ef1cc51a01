import type { FieldHistory, FieldMetricName } from "@/server/facts/types";
import { formatVital, judgeVital, VITAL_META } from "./prepare-vitals";

export interface FieldTrendPoint {
  /** Last day of the 28 days, "2026-11-22"; unique in a trend. */
  endsAt: string;
  /** "Nov 22". */
  label: string;
  value: number | null;
  /** "2.3 s", or null in a week without enough visits. */
  text: string | null;
}

export interface FieldTrend {
  metric: FieldMetricName;
  short: string;
  name: string;
  points: FieldTrendPoint[];
  good: number;
  poor: number;
  goodText: string;
  poorText: string;
  /** From 0 to a round value above everything that is drawn. */
  domain: [number, number];
  ticks: { value: number; text: string }[];
  /** The line in one sentence. */
  summary: string;
}

const ORDER = ["lcpMs", "inpMs", "cls", "ttfbMs", "fcpMs"] as const satisfies FieldMetricName[];
const DAY = new Intl.DateTimeFormat("en-US", { month: "short", day: "numeric", timeZone: "UTC" });

/** A trend for each metric that has at least two weeks; gaps stay gaps. */
export function prepareFieldTrends(history: FieldHistory): FieldTrend[] {
  return ORDER.flatMap((metric) => {
    const values = history.p75[metric];
    return values.filter((value) => value !== null).length < 2 ? [] : [prepareTrend(metric, history)];
  });
}

function prepareTrend(metric: FieldMetricName, history: FieldHistory): FieldTrend {
  const { short, name, good, poor } = VITAL_META[metric];
  const points = history.periods.map((period, index): FieldTrendPoint => {
    const value = history.p75[metric][index] ?? null;
    return {
      endsAt: period.lastDate,
      label: DAY.format(new Date(`${period.lastDate}T00:00:00Z`)),
      value,
      text: value === null ? null : formatVital(metric, value),
    };
  });
  const highest = Math.max(good, ...points.map((point) => point.value ?? 0));
  // The poor threshold is drawn only when the line comes near it, so that a good line keeps its shape.
  const end = highest > (good + poor) / 2 ? Math.max(highest, poor) * 1.08 : Math.max(highest, good) * 1.15;
  return {
    metric,
    short,
    name,
    points,
    good,
    poor,
    goodText: formatVital(metric, good),
    poorText: formatVital(metric, poor),
    domain: [0, end],
    ticks: [0, good, poor]
      .filter((tick) => tick <= end)
      .map((value) => ({ value, text: value === 0 ? "0" : formatVital(metric, value) })),
    summary: summarise(metric, points),
  };
}

function summarise(metric: FieldMetricName, points: readonly FieldTrendPoint[]): string {
  const known = points.filter((point) => point.value !== null);
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last || first.value === null || last.value === null) return "There are not enough visits.";
  const { name } = VITAL_META[metric];
  const move =
    first.text === last.text
      ? `stayed at ${last.text}`
      : `went from ${first.text} (${judge(metric, first.value)}) to ${last.text} (${judge(metric, last.value)})`;
  const gaps = points.length - known.length;
  const missing = gaps === 0 ? "" : ` ${gaps === 1 ? "1 week has" : `${gaps} weeks have`} too few visits.`;
  return `${name} ${move} between ${first.label} and ${last.label}, the 75th percentile of 28 days each week.${missing}`;
}

function judge(metric: FieldMetricName, value: number): string {
  return { good: "good", "needs-work": "needs work", poor: "poor" }[judgeVital(metric, value)];
}
