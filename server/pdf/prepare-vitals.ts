import { formatVital } from "./format";
import { COLOURS } from "./theme";
import type { ReportVital, VitalMetric } from "./types";

export const VITAL_NAME: Record<VitalMetric, string> = {
  LCP: "Largest Contentful Paint",
  INP: "Interaction to Next Paint",
  CLS: "Cumulative Layout Shift",
  FCP: "First Contentful Paint",
  TTFB: "Time to First Byte",
  TBT: "Total Blocking Time",
  SI: "Speed Index",
};

/** The three that search engines count. */
const CORE: readonly VitalMetric[] = ["LCP", "INP", "CLS"];
/** No laboratory can measure the first; no visitor reports the others. */
const FIELD_ONLY: readonly VitalMetric[] = ["INP"];
const LAB_ONLY: readonly VitalMetric[] = ["TBT", "SI"];

export interface VitalRow {
  vital: ReportVital;
  name: string;
  field: string | null;
  mobile: string | null;
  desktop: string | null;
  /** What stands where a number is missing. */
  missingField: string;
  missingLab: string;
  verdict: { label: string; colour: string };
}

/** Field data decide where there are any, else the mobile laboratory, else the desktop one. */
function judge({ field, mobile, desktop, thresholds }: ReportVital): VitalRow["verdict"] {
  const value = field?.value ?? mobile ?? desktop;
  if (value === null) return { label: "No data", colour: COLOURS.ink3 };
  if (value <= thresholds.good) return { label: "Good", colour: COLOURS.passed };
  if (value <= thresholds.poor) return { label: "Needs work", colour: COLOURS.warning };
  return { label: "Poor", colour: COLOURS.critical };
}

export function prepareVitals(vitals: readonly ReportVital[]): { core: VitalRow[]; other: VitalRow[] } {
  const rows = vitals.map((vital): VitalRow => {
    const { metric, field, mobile, desktop } = vital;
    const text = (value: number | null) => (value === null ? null : formatVital(metric, value));
    return {
      vital,
      name: VITAL_NAME[metric],
      field: text(field?.value ?? null),
      mobile: text(mobile),
      desktop: text(desktop),
      missingField: LAB_ONLY.includes(metric) ? "lab only" : "no data",
      missingLab: FIELD_ONLY.includes(metric) ? "field only" : "no data",
      verdict: judge(vital),
    };
  });
  return {
    core: rows.filter((row) => CORE.includes(row.vital.metric)),
    other: rows.filter((row) => !CORE.includes(row.vital.metric)),
  };
}

/** Whose visits the field numbers are, for the head of the column; null without field data. */
export function fieldScope(vitals: readonly ReportVital[]): string | null {
  const scopes = new Set(vitals.flatMap((vital) => (vital.field === null ? [] : [vital.field.scope])));
  if (scopes.size === 0) return null;
  return scopes.has("origin") ? (scopes.size > 1 ? "page or site" : "whole site") : "start page";
}
