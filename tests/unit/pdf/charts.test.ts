import { describe, expect, it } from "vitest";
import { layOutWedges } from "@/server/pdf/charts/lay-out-wedges";
import { placeOnScale } from "@/server/pdf/charts/place-on-scale";
import { ringSegment } from "@/server/pdf/charts/ring-segment";
import type { ReportVital } from "@/server/pdf/types";

const RING = { centre: 50, outer: 48, inner: 36 };
const slice = (label: string, count: number) => ({ label, count, colour: "#000000" });

describe("ringSegment", () => {
  it("draws nothing for an empty span", () => {
    expect(ringSegment({ ...RING, from: 0.3, to: 0.3 })).toBe("");
  });

  it("draws a full turn as two halves that both have a length", () => {
    const path = ringSegment({ ...RING, from: 0, to: 1 });
    const arcs = [...path.matchAll(/M (\S+ \S+) A \S+ \S+ 0 \d 1 (\S+ \S+)/g)];
    expect(arcs).toHaveLength(2);
    for (const [, start, end] of arcs) expect(start).not.toBe(end);
  });

  it("starts at 12 o'clock and runs clockwise", () => {
    expect(ringSegment({ ...RING, from: 0, to: 0.25 })).toMatch(/^M 50\.000 2\.000 A 48 48 0 0 1 98\.000 50\.000/);
  });

  it("takes the long way round for more than a half", () => {
    expect(ringSegment({ ...RING, from: 0, to: 0.6 })).toContain("A 48 48 0 1 1");
  });
});

describe("layOutWedges", () => {
  it("has no wedge when nothing was counted", () => {
    expect(layOutWedges([slice("a", 0), slice("b", 0)])).toEqual([]);
  });

  it("gives a lone slice the whole ring", () => {
    expect(layOutWedges([slice("a", 0), slice("b", 7)])).toEqual([{ ...slice("b", 7), from: 0, to: 1 }]);
  });

  it("keeps one of a thousand visible, in order, without a gap", () => {
    const [small, large] = layOutWedges([slice("small", 1), slice("large", 999)]);
    expect(small?.from).toBe(0);
    expect(small?.to).toBeGreaterThan(0.015);
    expect(large?.from).toBe(small?.to);
    expect(large?.to).toBe(1);
  });
});

describe("placeOnScale", () => {
  const vital: ReportVital = {
    metric: "LCP",
    field: { value: 2000, scope: "url" },
    mobile: 99_000,
    desktop: null,
    thresholds: { good: 2500, poor: 4000 },
  };

  it("orders the value and both limits along the line", () => {
    const { field, good, poor } = placeOnScale(vital);
    expect([0, field, good, poor, 1]).toEqual([0, field, good, poor, 1].toSorted((a, b) => Number(a) - Number(b)));
  });

  it("hangs a value beyond the scale at its end and leaves a missing one out", () => {
    expect(placeOnScale(vital)).toMatchObject({ mobile: 1, desktop: null });
  });
});
