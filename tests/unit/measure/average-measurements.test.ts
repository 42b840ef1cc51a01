import { describe, expect, it } from "vitest";
import type { MeasurementFacts } from "@/server/facts/types";
import { averageMeasurements, medianMeasurement } from "@/server/measure/average-measurements";
import { emptyMeasurement, failedMeasurement } from "@/server/measure/empty-measurement";

const target = { url: "https://a.test/", device: "mobile", source: "lighthouse" } as const;
const run = (numbers: Partial<MeasurementFacts>): MeasurementFacts => ({ ...emptyMeasurement(target), ...numbers });
const failed = failedMeasurement(target, { code: "TIMEOUT", message: "Too slow.", isPageFault: false });

describe("averageMeasurements", () => {
  it("leaves out nulls and failed pages", () => {
    const { mobile } = averageMeasurements([
      run({ performance: 40, lcpMs: 4000, cls: 0.1 }),
      run({ performance: 61, lcpMs: null, cls: 0.0333 }),
      failed,
    ]);
    expect(mobile).toMatchObject({
      performance: 51,
      lcpMs: 4000,
      cls: 0.067,
      seo: null,
      measuredCount: 2,
      failedCount: 1,
    });
  });

  it("has nothing to say about a device that was not measured", () => {
    expect(averageMeasurements([run({ performance: 40 })]).desktop).toBeNull();
    expect(averageMeasurements([])).toEqual({ mobile: null, desktop: null });
  });

  it("is null, not zero, when every page failed", () => {
    expect(averageMeasurements([failed]).mobile).toMatchObject({ performance: null, measuredCount: 0, failedCount: 1 });
  });
});

describe("medianMeasurement", () => {
  it("returns the whole run with the median score", () => {
    const runs = [
      run({ performance: 90, lcpMs: 1 }),
      run({ performance: 10, lcpMs: 3 }),
      run({ performance: 50, lcpMs: 2 }),
    ];
    expect(medianMeasurement(runs)).toMatchObject({ performance: 50, lcpMs: 2 });
    expect(medianMeasurement(runs.slice(0, 2))).toMatchObject({ performance: 10 });
  });

  it("prefers any result to a failure", () => {
    expect(medianMeasurement([failed, run({ performance: 3 })])).toMatchObject({ performance: 3, error: null });
    expect(medianMeasurement([failed])).toBe(failed);
    expect(medianMeasurement([])).toBeNull();
  });
});
