import type { RenderedTiming } from "@/server/facts/types";

/** Runs inside a page, so it may refer to nothing outside itself. */
export function readTiming(): RenderedTiming {
  const [entry] = performance.getEntriesByType("navigation");
  const navigation = entry instanceof PerformanceNavigationTiming ? entry : null;
  const known = (value: number | undefined) => (value === undefined || value === 0 ? null : Math.round(value));
  return {
    domContentLoadedMs: known(navigation?.domContentLoadedEventEnd),
    loadMs: known(navigation?.loadEventEnd),
    settledMs: Math.round(performance.now()),
  };
}
