import type { Device, MeasurementFacts } from "@/server/facts/types";

export const AVERAGED_METRICS = [
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
  "totalBytes",
] as const;
export type AveragedMetric = (typeof AVERAGED_METRICS)[number];

export type DeviceAverages = Record<AveragedMetric, number | null> & {
  /** Pages with a result; those that could not be measured are left out. */
  measuredCount: number;
  failedCount: number;
};

/**
 * Mean of every metric over the measured pages of each device; null for a device that was not measured and for a metric
 * no page has. Layout shift keeps three digits, everything else is a whole number.
 */
export function averageMeasurements(measurements: readonly MeasurementFacts[]): Record<Device, DeviceAverages | null> {
  return { mobile: averageOf(measurements, "mobile"), desktop: averageOf(measurements, "desktop") };
}

function averageOf(measurements: readonly MeasurementFacts[], device: Device): DeviceAverages | null {
  const ofDevice = measurements.filter((measurement) => measurement.device === device);
  const measured = ofDevice.filter((measurement) => measurement.error === null);
  if (ofDevice.length === 0) return null;
  const means = Object.fromEntries(
    AVERAGED_METRICS.map((metric) => [
      metric,
      mean(
        measured.map((measurement) => measurement[metric]),
        digitsOf(metric),
      ),
    ]),
  ) as Record<AveragedMetric, number | null>;
  return { ...means, measuredCount: measured.length, failedCount: ofDevice.length - measured.length };
}

/**
 * The run that stands for several of the same page: the one with the median performance score, so that its numbers
 * belong together. Of an even count the lower one; failed runs only when there is nothing else.
 */
export function medianMeasurement(runs: readonly MeasurementFacts[]): MeasurementFacts | null {
  const scored = runs
    .filter((run) => run.error === null && run.performance !== null)
    .sort((a, b) => (a.performance ?? 0) - (b.performance ?? 0) || (b.lcpMs ?? 0) - (a.lcpMs ?? 0));
  return scored[Math.floor((scored.length - 1) / 2)] ?? runs.find((run) => run.error === null) ?? runs[0] ?? null;
}

function mean(values: readonly (number | null)[], digits: number): number | null {
  const known = values.filter((value): value is number => value !== null);
  if (known.length === 0) return null;
  const factor = 10 ** digits;
  return Math.round((known.reduce((sum, value) => sum + value, 0) / known.length) * factor) / factor;
}

function digitsOf(metric: AveragedMetric): number {
  return metric === "cls" ? 3 : 0;
}
