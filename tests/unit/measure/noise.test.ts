import { describe, expect, it } from "vitest";
import { emptyMeasurement } from "@/server/measure/empty-measurement";
import { confidenceOf, isBeyondNoise, type Measured, noiseBound, spreadOf } from "@/server/measure/noise";

const run = (performance: number | null, error: string | null = null) => ({
  ...emptyMeasurement({ url: "https://a.test/", device: "mobile", source: "lighthouse" }),
  performance,
  error: error ? { code: error, message: "", isPageFault: false } : null,
});
const once = (value: number | null): Measured => ({ value, runCount: 1, range: null });
const median = (value: number, min: number, max: number, runCount = 5): Measured => ({
  value,
  runCount,
  range: { min, max },
});

describe("spreadOf", () => {
  it("is the lowest and highest of the runs that have a result", () => {
    expect(spreadOf([run(80), run(92), run(null, "TIMEOUT"), run(85)])).toEqual({ performance: { min: 80, max: 92 } });
  });

  it("is not known of a single run", () => {
    expect(spreadOf([run(80), run(null, "TIMEOUT")])).toBeNull();
  });
});

describe("confidenceOf", () => {
  it.each([
    [1, null, "single"],
    [3, { performance: { min: 90, max: 95 } }, "steady"],
    [3, { performance: { min: 90, max: 96 } }, "varied"],
    [3, { performance: { min: 80, max: 91 } }, "unsteady"],
    [3, {}, "single"],
  ] as const)("of %i runs with %o is %s", (runCount, spread, expected) => {
    expect(confidenceOf(runCount, spread)).toBe(expected);
  });
});

describe("isBeyondNoise", () => {
  it("needs more than ten points between single runs and more than five between medians of five", () => {
    expect(isBeyondNoise("performance", once(80), once(90))).toBe(false);
    expect(isBeyondNoise("performance", once(80), once(91))).toBe(true);
    expect(isBeyondNoise("performance", median(80, 79, 82), median(86, 85, 87))).toBe(true);
    expect(isBeyondNoise("performance", median(80, 79, 82), median(85, 84, 86))).toBe(false);
  });

  it("counts as the side with fewer runs allows", () => {
    expect(isBeyondNoise("performance", once(80), median(88, 87, 89))).toBe(false);
  });

  it("does not believe a change inside the range of the other side", () => {
    expect(isBeyondNoise("performance", median(80, 70, 92), median(90, 88, 93))).toBe(false);
  });

  it("judges times by share and by milliseconds, in both directions", () => {
    expect(isBeyondNoise("lcpMs", once(500), once(680))).toBe(false);
    expect(isBeyondNoise("lcpMs", once(4000), once(4900))).toBe(false);
    expect(isBeyondNoise("lcpMs", once(4000), once(5200))).toBe(true);
    expect(isBeyondNoise("lcpMs", once(5200), once(4000))).toBe(true);
  });

  it("says nothing of what was not measured", () => {
    expect(isBeyondNoise("cls", once(null), once(0.4))).toBe(false);
  });

  it("halves the bound for five runs", () => {
    expect(noiseBound("performance", 90, 5)).toBe(noiseBound("performance", 90, 1) / 2);
  });
});
