import { describe, expect, it } from "vitest";
import { compareMetrics, type MeasuredPage } from "@/server/compare/compare-metrics";

const page = (parts: Partial<MeasuredPage> = {}): MeasuredPage => ({
  url: "https://halden.example/",
  device: "mobile",
  source: "lighthouse",
  runCount: 1,
  spread: null,
  performance: 80,
  lcpMs: null,
  cls: null,
  tbtMs: null,
  fcpMs: null,
  speedIndexMs: null,
  ttfbMs: null,
  ...parts,
});

describe("compareMetrics", () => {
  it("calls a change of one page noise up to its bound, and a change beyond it", () => {
    expect(compareMetrics([page()], [page({ performance: 90 })])).toMatchObject([
      {
        metric: "performance",
        before: 80,
        after: 90,
        pageCount: 1,
        noise: 10,
        isBeyondNoise: false,
        changedPageCount: 0,
      },
    ]);
    expect(compareMetrics([page()], [page({ performance: 91 })])).toMatchObject([
      { isBeyondNoise: true, changedPageCount: 1 },
    ]);
  });

  it("trusts the mean of many pages more than one", () => {
    const many = (performance: number) =>
      [1, 2, 3, 4].map((id) => page({ url: `https://halden.example/${id}`, performance }));
    expect(compareMetrics(many(80), many(86))).toMatchObject([{ noise: 5, isBeyondNoise: true, changedPageCount: 0 }]);
  });

  it("compares only what was measured in both, in the same way", () => {
    const before = [page(), page({ device: "desktop" }), page({ url: "https://halden.example/gone", performance: 1 })];
    const after = [page(), page({ source: "psi", performance: 1 }), page({ device: "desktop", performance: null })];
    expect(compareMetrics(before, after)).toMatchObject([{ device: "mobile", pageCount: 1, before: 80, after: 80 }]);
  });

  it("takes null for unknown, never for 0", () => {
    expect(compareMetrics([page({ performance: null, cls: 0 })], [page({ cls: 0 })])).toMatchObject([
      { metric: "cls", before: 0, after: 0, isBeyondNoise: false },
    ]);
    expect(compareMetrics([], [page()])).toEqual([]);
  });
});
