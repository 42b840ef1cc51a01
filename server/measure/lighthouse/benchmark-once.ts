import { pageFunctions } from "lighthouse/core/lib/page-functions.js";

/**
 * Before each run Lighthouse keeps a core busy for a second to rate the machine, which disturbs the runs beside it. The
 * machine stays the same: later runs of this process report the rating of its first.
 */
export function keepBenchmarkIndex(index: number): void {
  // Lighthouse sends the source of this function into the page.
  if (Number.isFinite(index)) pageFunctions.computeBenchmarkIndex = new Function(`return ${index};`) as () => number;
}
