import { z } from "zod";
import type { FieldHistory } from "@/server/facts/types";
import { CRUX_METRICS, FIELD_METRIC_NAMES, mapMetrics, numberOrText, periodSchema } from "./read-record";

const seriesSchema = z
  .object({
    percentilesTimeseries: z
      .object({ p75s: z.array(numberOrText) })
      .nullish()
      .catch(null),
  })
  .nullish()
  .catch(null);

const historySchema = z.object({
  record: z.object({
    metrics: z.record(z.string(), seriesSchema).nullish(),
    collectionPeriods: z.array(periodSchema).min(1),
  }),
});

/** null when the answer is no history; one without any number is "empty". Gaps stay gaps. */
export function readHistory(body: unknown): FieldHistory | "empty" | null {
  const parsed = historySchema.safeParse(body);
  if (!parsed.success) return null;
  const { metrics, collectionPeriods: periods } = parsed.data.record;
  const p75 = mapMetrics((name) => {
    const values = metrics?.[CRUX_METRICS[name]]?.percentilesTimeseries?.p75s ?? [];
    return periods.map((_, index) => values[index] ?? null);
  });
  if (FIELD_METRIC_NAMES.every((name) => p75[name].every((value) => value === null))) return "empty";
  return { periods, p75 };
}
