import type { Device, FieldFacts } from "@/server/facts/types";

export const VITAL_METRICS = ["lcpMs", "inpMs", "cls", "fcpMs", "ttfbMs", "tbtMs", "speedIndexMs"] as const;
export type VitalMetric = (typeof VITAL_METRICS)[number];

export interface Thresholds {
  /** Last good value. */
  good: number;
  /** Last value that is not yet poor. */
  poor: number;
}

export interface VitalMeta extends Thresholds {
  short: string;
  name: string;
}

/** web.dev/articles/vitals for LCP, INP, CLS, FCP, TTFB; Lighthouse's mobile scoring for the two lab-only ones. */
export const VITAL_META: Record<VitalMetric, VitalMeta> = {
  lcpMs: { short: "LCP", name: "Largest Contentful Paint", good: 2500, poor: 4000 },
  inpMs: { short: "INP", name: "Interaction to Next Paint", good: 200, poor: 500 },
  cls: { short: "CLS", name: "Cumulative Layout Shift", good: 0.1, poor: 0.25 },
  fcpMs: { short: "FCP", name: "First Contentful Paint", good: 1800, poor: 3000 },
  ttfbMs: { short: "TTFB", name: "Time to First Byte", good: 800, poor: 1800 },
  tbtMs: { short: "TBT", name: "Total Blocking Time", good: 200, poor: 600 },
  speedIndexMs: { short: "SI", name: "Speed Index", good: 3400, poor: 5800 },
};

export type Verdict = "good" | "needs-work" | "poor";

export function judgeVital(metric: VitalMetric, value: number): Verdict {
  const { good, poor } = VITAL_META[metric];
  if (value <= good) return "good";
  return value <= poor ? "needs-work" : "poor";
}

/** Seconds from one second up, milliseconds below, CLS without a unit. */
export function formatVital(metric: VitalMetric, value: number): string {
  if (metric === "cls") return value.toFixed(2);
  return value >= 1000 ? `${(value / 1000).toFixed(1)} s` : `${Math.round(value)} ms`;
}

export interface ScaleMark {
  kind: "field" | Device;
  text: string;
  /** Share of the scale's width, 0–1. */
  position: number;
}

export interface VitalScale {
  metric: VitalMetric;
  short: string;
  name: string;
  /** The value that counts: field where there is one, else lab mobile, else lab desktop. */
  value: string | null;
  verdict: Verdict | null;
  /** Where the value comes from, for the reader: "field", "lab, mobile". */
  source: string;
  goodAt: number;
  poorAt: number;
  goodText: string;
  poorText: string;
  marks: ScaleMark[];
}

export interface VitalsInput {
  url: string;
  device: Device;
  errorCode: string | null;
  lcpMs: number | null;
  cls: number | null;
  tbtMs: number | null;
  fcpMs: number | null;
  speedIndexMs: number | null;
  ttfbMs: number | null;
  field: FieldFacts | null;
}

export interface VitalsView {
  scales: VitalScale[];
  /** The honest sub-heading: what was measured, on how many of how many pages. */
  note: string;
  hasField: boolean;
  hasLab: boolean;
}

/** The scale ends a little beyond "poor"; what lies further hangs at its end, and its number tells the rest. */
const SCALE_END = 1.6;

export function prepareVitals(rows: readonly VitalsInput[], startUrl: string, pageCount: number): VitalsView {
  const measured = rows.filter((row) => row.errorCode === null);
  const field = chooseField(measured, startUrl);
  const lab = (metric: VitalMetric, device: Device) =>
    metric === "inpMs" ? null : median(measured.filter((row) => row.device === device).map((row) => row[metric]));

  const scales = (["lcpMs", "inpMs", "cls", "tbtMs", "fcpMs", "ttfbMs"] as const).map((metric): VitalScale => {
    const values = {
      field: metric === "tbtMs" ? null : (field?.[metric] ?? null),
      mobile: lab(metric, "mobile"),
      desktop: lab(metric, "desktop"),
    };
    const meta = VITAL_META[metric];
    const end = meta.poor * SCALE_END;
    const marks = (["desktop", "mobile", "field"] as const).flatMap((kind): ScaleMark[] => {
      const value = values[kind];
      return value === null
        ? []
        : [{ kind, text: formatVital(metric, value), position: Math.min(1, Math.max(0, value / end)) }];
    });
    const leading = values.field ?? values.mobile ?? values.desktop;
    return {
      metric,
      short: meta.short,
      name: meta.name,
      value: leading === null ? null : formatVital(metric, leading),
      verdict: leading === null ? null : judgeVital(metric, leading),
      source: sourceOf(metric, values),
      goodAt: meta.good / end,
      poorAt: meta.poor / end,
      goodText: formatVital(metric, meta.good),
      poorText: formatVital(metric, meta.poor),
      marks,
    };
  });
  return {
    scales,
    note: describeSources(measured, field, pageCount),
    hasField: field !== null,
    hasLab: measured.length > 0,
  };
}

function sourceOf(metric: VitalMetric, values: Record<ScaleMark["kind"], number | null>): string {
  if (values.field !== null) return "field";
  if (values.mobile !== null) return "lab, mobile";
  if (values.desktop !== null) return "lab, desktop";
  return metric === "inpMs" ? "field data only" : "not measured";
}

/** Field data of the start page says most about the site; else whichever page has some, own address before origin. */
export function chooseField(
  rows: readonly Pick<VitalsInput, "url" | "device" | "field">[],
  startUrl: string,
): FieldFacts | null {
  const having = rows.filter((row) => row.field !== null && row.device === "mobile");
  const candidates = having.length > 0 ? having : rows.filter((row) => row.field !== null);
  const start = candidates.find((row) => row.url === startUrl);
  return (start ?? candidates.find((row) => row.field?.scope === "url") ?? candidates[0])?.field ?? null;
}

function describeSources(rows: readonly VitalsInput[], field: FieldFacts | null, pageCount: number): string {
  const parts: string[] = [];
  if (field) {
    parts.push(
      `field: 75th percentile of 28 days, ${field.scope === "origin" ? "for the whole origin" : "for this address"}`,
    );
  }
  const sampled = new Set(rows.map((row) => row.url)).size;
  if (sampled > 0) {
    const devices = [...new Set(rows.map((row) => row.device))].sort().reverse().join(" and ");
    parts.push(
      `lab: median on ${devices}, sampled ${sampled.toLocaleString("en-US")} of ${pageCount.toLocaleString("en-US")} pages`,
    );
  }
  return parts.join(" · ");
}

/** Middle value; null when nothing was computed. */
export function median(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null).sort((a, b) => a - b);
  const middle = known.length >> 1;
  const upper = known[middle];
  if (upper === undefined) return null;
  const lower = known[middle - 1];
  return known.length % 2 === 1 || lower === undefined ? upper : (lower + upper) / 2;
}
