import { isBeyondNoise, type Measured, noiseBound, type Spread } from "@/server/measure/noise";
import { COMPARED_METRICS, type ComparedMetric } from "./constants";
import type { MetricChange } from "./types";

export interface MeasuredPage extends Record<ComparedMetric, number | null> {
  url: string;
  device: string;
  /** "lighthouse" or "psi": numbers of different machines are not compared. */
  source: string;
  runCount: number;
  spread: Spread | null;
}

/** Lab numbers of both audits, page by page and device by device; metrics that no page has in both are left out. */
export function compareMetrics(before: MeasuredPage[], after: MeasuredPage[]): MetricChange[] {
  const earlier = new Map(before.map((page) => [idOf(page), page]));
  const pairs = after.flatMap((page) => {
    const match = earlier.get(idOf(page));
    return match ? [{ device: page.device, before: match, after: page }] : [];
  });
  const devices = [...new Set(pairs.map(({ device }) => device))].sort().reverse();
  return devices.flatMap((device) =>
    COMPARED_METRICS.flatMap((metric) => {
      const known = pairs
        .filter((pair) => pair.device === device)
        .map((pair) => ({ before: measured(pair.before, metric), after: measured(pair.after, metric) }))
        .filter((pair) => pair.before.value !== null && pair.after.value !== null);
      return known.length === 0 ? [] : [changeOf(device, metric, known)];
    }),
  );
}

function changeOf(
  device: string,
  metric: ComparedMetric,
  pairs: { before: Measured; after: Measured }[],
): MetricChange {
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const before = mean(pairs.map((pair) => pair.before.value ?? 0));
  const after = mean(pairs.map((pair) => pair.after.value ?? 0));
  const runCount = Math.min(...pairs.flatMap((pair) => [pair.before.runCount, pair.after.runCount]));
  const noise = noiseBound(metric, Math.max(before, after), runCount) / Math.sqrt(pairs.length);
  return {
    device,
    metric,
    before,
    after,
    pageCount: pairs.length,
    noise,
    isBeyondNoise: Math.abs(after - before) > noise,
    changedPageCount: pairs.filter((pair) => isBeyondNoise(metric, pair.before, pair.after)).length,
  };
}

function measured(page: MeasuredPage, metric: ComparedMetric): Measured {
  return { value: page[metric], runCount: page.runCount, range: page.spread?.[metric] ?? null };
}

function idOf({ url, device, source }: MeasuredPage): string {
  return `${source}\n${device}\n${url}`;
}
