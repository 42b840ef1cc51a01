import { describe, expect, it } from "vitest";
import { layOut } from "@/components/charts/static-donut";
import type { DonutSlice } from "@/server/audits/prepare-donuts";

const slice = (key: string, count: number): DonutSlice => ({ key, label: key, count, colour: "notice" });

describe("layOut", () => {
  it("fills the whole ring with a single slice", () => {
    expect(layOut([slice("a", 7), slice("b", 0)])).toMatchObject([{ from: 0, length: 100 }]);
  });

  it("keeps a sliver visible and never overlaps", () => {
    const placed = layOut([slice("a", 1000), slice("b", 1)]);
    expect(placed[1]?.length).toBeGreaterThan(0.5);
    for (const [index, part] of placed.entries()) {
      expect(part.from + part.length).toBeLessThanOrEqual(placed[index + 1]?.from ?? 100);
    }
  });

  it("draws nothing for nothing", () => {
    expect(layOut([slice("a", 0)])).toEqual([]);
  });
});
