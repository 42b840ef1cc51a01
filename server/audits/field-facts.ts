import type { Device, FieldFacts, FieldMetrics, MeasurementFacts } from "@/server/facts/types";
import { emptyMeasurement } from "../measure/empty-measurement";
import type { FieldProbe } from "./site-probes";

export interface FieldRow {
  url: string;
  subject: string;
  formFactor: string;
  metrics: FieldMetrics;
}

/** The 75th percentiles of a record, as rules and scales read them. */
export function toFieldFacts({ subject, metrics: { values } }: Pick<FieldRow, "subject" | "metrics">): FieldFacts {
  return {
    scope: subject === "url" ? "url" : "origin",
    lcpMs: values.lcpMs?.p75 ?? null,
    inpMs: values.inpMs?.p75 ?? null,
    cls: values.cls?.p75 ?? null,
    fcpMs: values.fcpMs?.p75 ?? null,
    ttfbMs: values.ttfbMs?.p75 ?? null,
  };
}

/** Gives each measurement what visitors of its page met on that device; what PageSpeed Insights said stays else. */
export function withFieldData<Row extends { url: string; device: Device; field: FieldFacts | null }>(
  measurements: readonly Row[],
  rows: readonly FieldRow[],
): Row[] {
  const known = new Map(rows.map((row) => [`${row.url}|${row.formFactor}`, row] as const));
  return measurements.map((measurement) => {
    const row = known.get(`${measurement.url}|${measurement.device === "mobile" ? "phone" : "desktop"}`);
    return row ? { ...measurement, field: toFieldFacts(row) } : measurement;
  });
}

/**
 * What the rules about visitors judge: each page by its own numbers, and the whole origin once, at the home page, never
 * again at every page that has none of its own. Pages that only PageSpeed Insights knows count the same way.
 */
export function fieldFactsToJudge(
  measurements: readonly MeasurementFacts[],
  rows: readonly FieldRow[],
  probe: FieldProbe | null,
  startUrl: string,
): MeasurementFacts[] {
  const home = probe?.home ?? startUrl;
  const judged = new Map<string, MeasurementFacts>();
  const add = (url: string, device: Device, field: FieldFacts) => {
    const target = field.scope === "url" ? url : home;
    const name = `${target}|${device}|${field.scope}`;
    if (!judged.has(name)) judged.set(name, visitsOf(target, device, field));
  };
  for (const row of rows) add(row.url, row.formFactor === "desktop" ? "desktop" : "mobile", toFieldFacts(row));
  for (const { url, device, field } of measurements) if (field) add(url, device, field);
  const wasAsked = probe?.state === "absent" || measurements.some((m) => m.source === "psi" && !m.error);
  if (judged.size === 0 && wasAsked) return [visitsOf(home, "mobile", null)];
  return [...judged.values()];
}

function visitsOf(url: string, device: Device, field: FieldFacts | null): MeasurementFacts {
  return { ...emptyMeasurement({ url, device, source: "psi" }), source: "crux", field };
}
