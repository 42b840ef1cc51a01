import type { MeasurementFacts } from "../facts/types";
import type { ReportVital, VitalMetric } from "../pdf/types";

interface Metric {
  metric: VitalMetric;
  lab: keyof Pick<MeasurementFacts, "lcpMs" | "cls" | "fcpMs" | "tbtMs" | "speedIndexMs" | "ttfbMs"> | null;
  field: "lcpMs" | "inpMs" | "cls" | "fcpMs" | "ttfbMs" | null;
  /** web.dev/articles/vitals and developer.chrome.com/docs/lighthouse, mobile. */
  thresholds: { good: number; poor: number };
}

const METRICS: Metric[] = [
  { metric: "LCP", lab: "lcpMs", field: "lcpMs", thresholds: { good: 2500, poor: 4000 } },
  { metric: "INP", lab: null, field: "inpMs", thresholds: { good: 200, poor: 500 } },
  { metric: "CLS", lab: "cls", field: "cls", thresholds: { good: 0.1, poor: 0.25 } },
  { metric: "FCP", lab: "fcpMs", field: "fcpMs", thresholds: { good: 1800, poor: 3000 } },
  { metric: "TTFB", lab: "ttfbMs", field: "ttfbMs", thresholds: { good: 800, poor: 1800 } },
  { metric: "TBT", lab: "tbtMs", field: null, thresholds: { good: 200, poor: 600 } },
  { metric: "SI", lab: "speedIndexMs", field: null, thresholds: { good: 3400, poor: 5800 } },
];

/** Lab medians a device, and field data of the start page's answer; null wherever nothing was measured. */
export function prepareVitalsInput(measurements: readonly MeasurementFacts[], startUrl: string): ReportVital[] {
  const fieldOf =
    measurements.find((m) => m.field !== null && m.url === startUrl) ??
    measurements.find((m) => m.field?.scope === "origin");
  return METRICS.map(({ metric, lab, field, thresholds }) => {
    const value = field ? (fieldOf?.field?.[field] ?? null) : null;
    const of = (device: string) =>
      lab ? median(measurements.filter((m) => m.device === device).flatMap((m) => m[lab] ?? [])) : null;
    return {
      metric,
      thresholds,
      field: value === null || !fieldOf?.field ? null : { value, scope: fieldOf.field.scope },
      mobile: of("mobile"),
      desktop: of("desktop"),
    };
  });
}

export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[sorted.length / 2 - 1] ?? 0) + upper) / 2;
}
