import type { Device } from "@/server/facts/types";
import type { MeasurementRow } from "./prepare-details";

export interface AverageScores {
  device: Device;
  pageCount: number;
  performance: number | null;
  accessibility: number | null;
  bestPractices: number | null;
  seo: number | null;
}

/** Rounded means of what was computed; devices without a result are left out, and null never counts as 0. */
export function averageScores(rows: readonly MeasurementRow[]): AverageScores[] {
  return (["mobile", "desktop"] as const).flatMap((device) => {
    const measured = rows.filter((row) => row.device === device && row.errorCode === null);
    if (measured.length === 0) return [];
    return [
      {
        device,
        pageCount: new Set(measured.map((row) => row.url)).size,
        performance: mean(measured.map((row) => row.performance)),
        accessibility: mean(measured.map((row) => row.accessibility)),
        bestPractices: mean(measured.map((row) => row.bestPractices)),
        seo: mean(measured.map((row) => row.seo)),
      },
    ];
  });
}

function mean(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : Math.round(known.reduce((sum, value) => sum + value, 0) / known.length);
}

export interface OpportunityRow {
  id: string;
  title: string;
  /** Measurements in which it failed. */
  count: number;
  /** What Lighthouse said of the first one. */
  example: string | null;
}

/** What slows the sampled pages, most frequent first. */
export function prepareOpportunityRows(rows: readonly MeasurementRow[]): OpportunityRow[] {
  const byId = new Map<string, OpportunityRow>();
  for (const { opportunities } of rows) {
    for (const { id, title, displayValue } of opportunities) {
      const known = byId.get(id);
      if (known) known.count += 1;
      else byId.set(id, { id, title, count: 1, example: displayValue });
    }
  }
  return [...byId.values()].sort((a, b) => b.count - a.count || a.id.localeCompare(b.id, "en")).slice(0, 10);
}
