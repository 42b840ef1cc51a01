import { describe, expect, it } from "vitest";
import serverResponseSlow from "@/server/rules/performance/server-response-slow";
import { findingsOf, page, siteFrom } from "../../helpers/site-facts";

const timed = (...times: (number | null)[]) => {
  const pages = times.map((ttfbMs, index) => {
    const facts = page(`/${index}`);
    return { ...facts, fetch: { ...facts.fetch, ttfbMs } };
  });
  return findingsOf(serverResponseSlow, siteFrom(pages));
};

describe("server-response-slow", () => {
  it("fails when half of the pages are slow", () => {
    expect(timed(100, 100, 801, 900, 1_000)).toMatchObject([{ severity: "warning", scope: "site", url: null }]);
  });

  it("is critical over 1,800 ms", () => {
    expect(timed(100, 100, 1_801, 1_900, 5_000)).toMatchObject([{ severity: "critical" }]);
  });

  it("passes when only a few pages are slow, as on a busy moment", () => {
    expect(timed(100, 100, 800, 5_000, 9_000)).toEqual([]);
  });

  it("says nothing about fewer than five timed pages", () => {
    expect(timed(5_000, 5_000, 5_000, 5_000, null)).toEqual([]);
  });
});
