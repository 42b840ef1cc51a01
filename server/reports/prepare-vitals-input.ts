import { chooseField, type VitalMetric as ScreenMetric, VITAL_META } from "../audits/prepare-vitals";
import type { FieldFacts, MeasurementFacts } from "../facts/types";
import type { ReportVital, VitalMetric } from "../pdf/types";

type LabKey = keyof Pick<MeasurementFacts, "lcpMs" | "cls" | "fcpMs" | "tbtMs" | "speedIndexMs" | "ttfbMs">;
type FieldKey = Exclude<keyof FieldFacts, "scope">;

const METRICS: { metric: VitalMetric; key: ScreenMetric; lab: LabKey | null; field: FieldKey | null }[] = [
  { metric: "LCP", key: "lcpMs", lab: "lcpMs", field: "lcpMs" },
  { metric: "INP", key: "inpMs", lab: null, field: "inpMs" },
  { metric: "CLS", key: "cls", lab: "cls", field: "cls" },
  { metric: "FCP", key: "fcpMs", lab: "fcpMs", field: "fcpMs" },
  { metric: "TTFB", key: "ttfbMs", lab: "ttfbMs", field: "ttfbMs" },
  { metric: "TBT", key: "tbtMs", lab: "tbtMs", field: null },
  { metric: "SI", key: "speedIndexMs", lab: "speedIndexMs", field: null },
];

/** The same numbers and limits as on the screen: lab medians a device, field data of one page or its origin. */
export function prepareVitalsInput(measurements: readonly MeasurementFacts[], startUrl: string): ReportVital[] {
  const chosen = chooseField(measurements, startUrl);
  return METRICS.map(({ metric, key, lab, field }) => {
    const value = field ? (chosen?.[field] ?? null) : null;
    const of = (device: string) =>
      lab ? median(measurements.filter((m) => m.device === device).flatMap((m) => m[lab] ?? [])) : null;
    return {
      metric,
      thresholds: { good: VITAL_META[key].good, poor: VITAL_META[key].poor },
      field: value === null || !chosen ? null : { value, scope: chosen.scope },
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
