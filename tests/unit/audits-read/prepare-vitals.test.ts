import { describe, expect, it } from "vitest";
import { formatVital, judgeVital, median, prepareVitals, type VitalsInput } from "@/server/audits/prepare-vitals";

const START = "https://example.com/";

function measured(overrides: Partial<VitalsInput> = {}): VitalsInput {
  return {
    url: START,
    device: "mobile",
    errorCode: null,
    lcpMs: 3000,
    cls: 0.05,
    tbtMs: 100,
    fcpMs: 1000,
    speedIndexMs: 2000,
    ttfbMs: 300,
    field: null,
    ...overrides,
  };
}

const scaleOf = (rows: VitalsInput[], metric: string) =>
  prepareVitals(rows, START, 40).scales.find((scale) => scale.metric === metric);

describe("prepareVitals", () => {
  it("takes the median of the lab and says how much was sampled", () => {
    const rows = [1000, 9000, 2000].map((lcpMs, index) => measured({ url: `${START}${index}`, lcpMs }));
    expect(scaleOf(rows, "lcpMs")).toMatchObject({ value: "2.0 s", verdict: "good", source: "lab, mobile" });
    expect(prepareVitals(rows, START, 40).note).toBe("lab: median on mobile, sampled 3 of 40 pages");
  });

  it("prefers field data and says whose visits they are", () => {
    const field = { scope: "origin" as const, lcpMs: 4100, inpMs: 180, cls: 0.3, fcpMs: null, ttfbMs: null };
    const rows = [measured({ field })];
    expect(scaleOf(rows, "lcpMs")).toMatchObject({ value: "4.1 s", verdict: "poor", source: "field" });
    expect(scaleOf(rows, "fcpMs")).toMatchObject({ source: "lab, mobile" });
    expect(prepareVitals(rows, START, 40).note).toContain("for the whole origin");
  });

  it("never shows a lab value for INP nor a field value for TBT", () => {
    const field = { scope: "url" as const, lcpMs: 1, inpMs: null, cls: null, fcpMs: null, ttfbMs: null };
    expect(scaleOf([measured({ field })], "inpMs")).toMatchObject({
      value: null,
      source: "field data only",
      marks: [],
    });
    expect(scaleOf([measured({ field })], "tbtMs")).toMatchObject({ source: "lab, mobile" });
  });

  it("leaves failed measurements out instead of counting them as 0", () => {
    const rows = [measured(), measured({ url: `${START}b`, errorCode: "NO_FCP", lcpMs: null })];
    expect(scaleOf(rows, "lcpMs")?.value).toBe("3.0 s");
    expect(prepareVitals(rows, START, 2).note).toContain("sampled 1 of 2 pages");
  });

  it("has nothing to say without measurements", () => {
    const view = prepareVitals([], START, 40);
    expect(view).toMatchObject({ hasField: false, hasLab: false, note: "" });
    expect(view.scales.every((scale) => scale.value === null)).toBe(true);
  });

  it("hangs extreme values at the end of the scale", () => {
    expect(scaleOf([measured({ lcpMs: 90_000 })], "lcpMs")?.marks).toEqual([
      { kind: "mobile", text: "90.0 s", position: 1 },
    ]);
  });
});

describe("judgeVital", () => {
  it.each([
    ["lcpMs", 2500, "good"],
    ["lcpMs", 2501, "needs-work"],
    ["lcpMs", 4001, "poor"],
    ["cls", 0.1, "good"],
    ["cls", 0.26, "poor"],
  ] as const)("judges %s of %d as %s", (metric, value, verdict) => {
    expect(judgeVital(metric, value)).toBe(verdict);
  });
});

describe("formatVital", () => {
  it("keeps CLS without a unit and switches to seconds at one second", () => {
    expect([formatVital("cls", 0.104), formatVital("lcpMs", 999.4), formatVital("lcpMs", 1000)]).toEqual([
      "0.10",
      "999 ms",
      "1.0 s",
    ]);
  });
});

describe("median", () => {
  it("ignores what is not known and is null for nothing", () => {
    expect(median([null, 4, 2])).toBe(3);
    expect(median([5])).toBe(5);
    expect(median([null])).toBeNull();
    expect(median([])).toBeNull();
  });
});
