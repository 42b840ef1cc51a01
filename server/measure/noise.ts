import type { MeasurementFacts } from "@/server/facts/types";

export const SPREAD_METRICS = [
  "performance",
  "accessibility",
  "bestPractices",
  "seo",
  "lcpMs",
  "cls",
  "tbtMs",
  "fcpMs",
  "speedIndexMs",
  "ttfbMs",
] as const;
export type SpreadMetric = (typeof SPREAD_METRICS)[number];
/** Lowest and highest of the runs, by metric; a metric that no run has is left out. */
export type Spread = Partial<Record<SpreadMetric, { min: number; max: number }>>;

export interface RepeatedMeasurement {
  /** The run that stands for all: its numbers belong together. */
  facts: MeasurementFacts;
  /** Runs with a result. */
  runCount: number;
  /** null with a single run. */
  spread: Spread | null;
}

/** Lowest and highest of each metric; null for fewer than two runs with a result. */
export function spreadOf(runs: readonly MeasurementFacts[]): Spread | null {
  const measured = runs.filter((run) => run.error === null);
  if (measured.length < 2) return null;
  const spread: Spread = {};
  for (const metric of SPREAD_METRICS) {
    const values = measured.map((run) => run[metric]).filter((value) => value !== null);
    if (values.length > 0) spread[metric] = { min: Math.min(...values), max: Math.max(...values) };
  }
  return spread;
}

export type Confidence = "single" | "steady" | "varied" | "unsteady";

/** Points between the best and the worst run that repeated tests of an unchanged page are commonly said to differ by. */
const STEADY_POINTS = 5;
const VARIED_POINTS = 10;

/** How far the runs agree on the performance score; "single" says that nobody knows. */
export function confidenceOf(runCount: number, spread: Spread | null): Confidence {
  const performance = spread?.performance;
  if (runCount < 2 || !performance) return "single";
  const points = performance.max - performance.min;
  if (points <= STEADY_POINTS) return "steady";
  return points <= VARIED_POINTS ? "varied" : "unsteady";
}

/**
 * What two single runs of an unchanged page may differ by. Scores: Unlighthouse's documentation names 5 to 10 points, the
 * upper end is taken. All other bounds are estimates without a measurement behind them. Times: a share of the value and at
 * least some milliseconds, TBT widest because it counts only what exceeds 50 ms.
 */
const SINGLE_RUN_NOISE: Record<SpreadMetric, { share: number; least: number }> = {
  performance: { share: 0, least: 10 },
  accessibility: { share: 0, least: 2 },
  bestPractices: { share: 0, least: 5 },
  seo: { share: 0, least: 2 },
  lcpMs: { share: 0.2, least: 200 },
  cls: { share: 0.1, least: 0.02 },
  tbtMs: { share: 0.5, least: 100 },
  fcpMs: { share: 0.2, least: 200 },
  speedIndexMs: { share: 0.25, least: 300 },
  ttfbMs: { share: 0.5, least: 100 },
};

/**
 * Largest difference that still counts as noise at this value. Lighthouse's notes on variability: the median of five runs
 * is twice as stable as one; the median of three is put between.
 */
export function noiseBound(metric: SpreadMetric, value: number, runCount: number): number {
  const { share, least } = SINGLE_RUN_NOISE[metric];
  const factor = runCount >= 5 ? 0.5 : runCount >= 3 ? 0.7 : 1;
  return Math.max(least, Math.abs(value) * share) * factor;
}

export interface Measured {
  value: number | null;
  runCount: number;
  /** Of this metric; null with a single run. */
  range: { min: number; max: number } | null;
}

/**
 * Whether a change is more than the lab's own noise: larger than the bound of the side with fewer runs, and, where runs
 * were repeated, neither median within the other side's range. False when either side was not measured. Both sides must
 * come from the same source and device.
 */
export function isBeyondNoise(metric: SpreadMetric, before: Measured, after: Measured): boolean {
  if (before.value === null || after.value === null) return false;
  const runCount = Math.min(before.runCount, after.runCount);
  const bound = noiseBound(metric, Math.max(before.value, after.value), runCount);
  if (Math.abs(after.value - before.value) <= bound) return false;
  return !isWithin(after.value, before.range) && !isWithin(before.value, after.range);
}

function isWithin(value: number, range: Measured["range"]): boolean {
  return range !== null && value >= range.min && value <= range.max;
}
