import type { ChangeClass, ComparedMetric } from "@/server/compare/constants";

export const CHANGE_LABELS: Record<ChangeClass, string> = {
  new: "New",
  fixed: "Fixed",
  still: "Still there",
  unobserved: "Not observed",
};

export const CHANGE_HINTS: Record<ChangeClass, string> = {
  new: "Seen now, and looked for before without being there.",
  fixed: "Seen before; looked at again and gone.",
  still: "Seen in both audits.",
  unobserved: "Seen in one audit; the other did not look at the same thing.",
};

export const METRIC_LABELS: Record<ComparedMetric, string> = {
  performance: "Performance score",
  lcpMs: "Largest Contentful Paint",
  cls: "Cumulative Layout Shift",
  tbtMs: "Total Blocking Time",
  fcpMs: "First Contentful Paint",
  speedIndexMs: "Speed Index",
  ttfbMs: "Time to First Byte",
};

export function formatMetric(metric: ComparedMetric, value: number): string {
  if (metric === "performance") return String(Math.round(value));
  if (metric === "cls") return value.toFixed(2);
  return value < 1000 ? `${Math.round(value)} ms` : `${(value / 1000).toFixed(1)} s`;
}

/** Only the score is better when it grows. */
export function isBetter(metric: ComparedMetric, before: number, after: number): boolean {
  return metric === "performance" ? after > before : after < before;
}
