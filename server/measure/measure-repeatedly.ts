import { medianMeasurement } from "./average-measurements";
import type { LighthouseDetail } from "./lighthouse/job";
import type { LighthouseRun } from "./lighthouse/run-lighthouse";
import { type RepeatedMeasurement, spreadOf } from "./noise";

export interface MeasuredPage extends RepeatedMeasurement {
  /** Of the run that stands for all. */
  detail: LighthouseDetail | null;
}

/**
 * Measures a page several times, one after the other, and lets the run with the median performance stand for all. Runs
 * without a result are left out of the count. The first one ends the work when repeating it is pointless, and none is
 * begun when `mayGoOn` says no.
 */
export async function measureRepeatedly(
  count: number,
  run: () => Promise<LighthouseRun>,
  mayGoOn: () => boolean = () => true,
): Promise<MeasuredPage> {
  const first = await run();
  const runs = [first];
  while (runs.length < count && first.facts.error === null && mayGoOn()) runs.push(await run());
  const facts = medianMeasurement(runs.map((each) => each.facts)) ?? first.facts;
  return {
    facts,
    detail: runs.find((each) => each.facts === facts)?.detail ?? null,
    runCount: Math.max(1, runs.filter((each) => each.facts.error === null).length),
    spread: spreadOf(runs.map((each) => each.facts)),
  };
}
