import { z } from "zod";
import type { FieldMetric, FieldMetricName, FieldMetrics, FieldPeriod } from "@/server/facts/types";

/** Our names of the metrics, by the names of the report. */
export const CRUX_METRICS = {
  lcpMs: "largest_contentful_paint",
  inpMs: "interaction_to_next_paint",
  cls: "cumulative_layout_shift",
  ttfbMs: "experimental_time_to_first_byte",
  fcpMs: "first_contentful_paint",
} as const satisfies Record<FieldMetricName, string>;

export const FIELD_METRIC_NAMES = ["lcpMs", "inpMs", "cls", "ttfbMs", "fcpMs"] as const satisfies FieldMetricName[];

/** The layout shift arrives as text, the others as numbers; "NaN" is how the report writes a missing share. */
export const numberOrText = z
  .union([z.number(), z.string().trim().min(1).transform(Number)])
  .nullish()
  .transform((value) => (typeof value === "number" && Number.isFinite(value) && value >= 0 ? value : null))
  .catch(null);

const date = z.object({ year: z.int(), month: z.int().min(1).max(12), day: z.int().min(1).max(31) });

export const periodSchema = z
  .object({ firstDate: date, lastDate: date })
  .transform(({ firstDate, lastDate }) => ({ firstDate: isoDate(firstDate), lastDate: isoDate(lastDate) }));

const metricSchema = z
  .object({
    histogram: z
      .array(z.object({ density: numberOrText }))
      .nullish()
      .catch(null),
    percentiles: z.object({ p75: numberOrText }).nullish().catch(null),
  })
  .nullish()
  .catch(null);

const recordSchema = z.object({
  record: z.object({
    metrics: z.record(z.string(), metricSchema).nullish(),
    collectionPeriod: periodSchema.nullish().catch(null),
  }),
});

/** null when the answer is no record; a record without one readable metric is "empty". */
export function readRecord(body: unknown): FieldMetrics | "empty" | null {
  const parsed = recordSchema.safeParse(body);
  if (!parsed.success) return null;
  const { metrics, collectionPeriod } = parsed.data.record;
  const values = mapMetrics((name) => readMetric(metrics?.[CRUX_METRICS[name]]));
  if (FIELD_METRIC_NAMES.every((name) => values[name] === null)) return "empty";
  const period: FieldPeriod | null = collectionPeriod ?? null;
  return { values, period };
}

export function mapMetrics<Value>(read: (name: FieldMetricName) => Value): Record<FieldMetricName, Value> {
  return {
    lcpMs: read("lcpMs"),
    inpMs: read("inpMs"),
    cls: read("cls"),
    ttfbMs: read("ttfbMs"),
    fcpMs: read("fcpMs"),
  };
}

function readMetric(metric: z.output<typeof metricSchema> | undefined): FieldMetric | null {
  const p75 = metric?.percentiles?.p75 ?? null;
  if (p75 === null) return null;
  const [good, needsWork, poor, ...more] = (metric?.histogram ?? []).map((bin) => bin.density);
  // A bin without visits may come without its density; three bins are what the report promises.
  const isComplete = (metric?.histogram ?? []).length === 3 && more.length === 0;
  return { p75, shares: isComplete ? { good: good ?? 0, needsWork: needsWork ?? 0, poor: poor ?? 0 } : null };
}

function isoDate({ year, month, day }: z.output<typeof date>): string {
  return [String(year).padStart(4, "0"), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-");
}
