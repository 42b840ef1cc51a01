import { describe, expect, it } from "vitest";
import { isCurrentItem, NAV_ITEMS, visibleItems } from "@/components/layout/nav-items";
import { cn } from "@/components/ui/cn";
import { formatAddress, formatChange, formatDuration, formatNoun, formatPoints } from "@/components/ui/format";
import { relative } from "@/components/ui/time";

describe("format", () => {
  it("counts in words, whatever the machine's locale", () => {
    expect([formatNoun(1, "page"), formatNoun(1340, "page"), formatNoun(2, "address", "addresses")]).toEqual([
      "1 page",
      "1,340 pages",
      "2 addresses",
    ]);
  });

  it("never rounds a lost point to nothing", () => {
    expect([formatPoints(0.01), formatPoints(0), formatPoints(6.14)]).toEqual(["<0.1", "0.0", "6.1"]);
  });

  it("writes changes with their sign", () => {
    expect([formatChange(4), formatChange(-3), formatChange(0)]).toEqual(["+4", "−3", "0"]);
  });

  it("scales durations", () => {
    expect([820, 14_000, 221_000, 120_000, 3_900_000].map(formatDuration)).toEqual([
      "820 ms",
      "14 s",
      "3 min 41 s",
      "2 min",
      "1 h 5 min",
    ]);
  });

  it("shortens addresses of the audited host only", () => {
    expect(formatAddress("https://e.com/a?b=1", "e.com")).toBe("/a?b=1");
    expect(formatAddress("https://other.com/a", "e.com")).toBe("https://other.com/a");
    expect(formatAddress("not an address", "e.com")).toBe("not an address");
  });

  it("says how long ago", () => {
    const now = Date.parse("2026-11-20T12:00:00Z");
    expect(relative(new Date("2026-11-20T11:59:50Z"), now)).toBe("just now");
    expect(relative(new Date("2026-11-20T09:00:00Z"), now)).toBe("3 hours ago");
    expect(relative(new Date("2026-11-19T10:00:00Z"), now)).toBe("yesterday");
  });
});

describe("cn", () => {
  it("lets the later class of a kind win, also for our own text sizes", () => {
    expect(cn("text-base", "text-2xs")).toBe("text-2xs");
    expect(cn("text-critical", "text-sm")).toBe("text-critical text-sm");
  });
});

describe("navigation", () => {
  it("hides what this deployment does not have", () => {
    expect(visibleItems(NAV_ITEMS, []).every((item) => item.needs === undefined)).toBe(true);
  });

  it("marks an item on the pages below it and not on look-alikes", () => {
    const [audits] = NAV_ITEMS;
    if (!audits) throw new Error("no items");
    expect(isCurrentItem(audits, "/audits/123")).toBe(true);
    expect(isCurrentItem(audits, "/audits-archive")).toBe(false);
  });
});
