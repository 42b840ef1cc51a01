import { describe, expect, it } from "vitest";
import { describeLeftOut } from "@/server/audits/describe-left-out";
import { describeUnchanged } from "@/server/audits/prepare-live";

describe("describeLeftOut", () => {
  it("says nothing when everything was requested", () => {
    expect(describeLeftOut({ waitingCount: 0, maxPages: 500, heldBack: [] })).toBeUndefined();
  });

  it("names the limit or the time, and the sections that had their share", () => {
    expect(describeLeftOut({ waitingCount: 1, maxPages: 500, heldBack: [] })).toBe(
      "The page limit of 500 was reached; 1 known address was left out.",
    );
    expect(describeLeftOut({ waitingCount: 1_200, maxPages: null, heldBack: [] })).toBe(
      "The time for crawling was used up; 1,200 known addresses were left out.",
    );
    const heldBack = [
      { section: "example.com/tags", count: 900 },
      { section: "example.com/", count: 100 },
    ];
    expect(describeLeftOut({ waitingCount: 1_200, maxPages: 500, heldBack })).toBe(
      "The page limit of 500 was reached; 1,200 known addresses were left out, 1,000 of them in /tags/ and the top level, which may use half of the limit while other sections wait.",
    );
  });
});

describe("describeUnchanged", () => {
  it("names number and day, and nothing when no earlier audit was used", () => {
    expect(describeUnchanged({ unchanged: 1_212, unchangedSinceMs: Date.UTC(2026, 10, 12, 23) })).toBe(
      "1,212 unchanged since 12 Nov 2026",
    );
    expect(describeUnchanged({ unchanged: 0, unchangedSinceMs: Date.UTC(2026, 10, 12) })).toBe(
      "0 unchanged since 12 Nov 2026",
    );
    expect(describeUnchanged({ fetched: 12 })).toBeNull();
  });
});
