import { describe, expect, it } from "vitest";
import { estimateOne, sumEstimates } from "@/server/usage/estimate";

const asked = { maxPages: 500, sampleSize: 5, runs: 1, devices: ["mobile", "desktop"] };
const past = { pageCount: 120, isComplete: true, crawlSeconds: 60, measureSeconds: 100, measurementCount: 10 };

describe("estimateOne", () => {
  it("takes the pages asked for as an upper bound where the site was never audited", () => {
    expect(estimateOne(asked, null, 10)).toMatchObject({
      pageCount: 500,
      isUpperBound: true,
      measureRunCount: 10,
      fromHistoryCount: 0,
    });
  });

  it("takes size and pace of the last audit, with a margin", () => {
    // 20 s fixed, 120 pages at 0.5 s, 10 runs at 10 s: 180 s.
    expect(estimateOne(asked, past, 10)).toMatchObject({
      pageCount: 120,
      isUpperBound: false,
      minutes: { least: 2, most: 6 },
      fromHistoryCount: 1,
    });
  });

  it("does not take the count of an unfinished crawl for the size of the site", () => {
    expect(estimateOne(asked, { ...past, isComplete: false }, 10)).toMatchObject({
      pageCount: 500,
      isUpperBound: true,
    });
  });

  it("measures no more pages than there are, and counts runs and devices", () => {
    expect(estimateOne({ ...asked, maxPages: 2, runs: 3 }, past, 10).measureRunCount).toBe(12);
    expect(estimateOne({ ...asked, sampleSize: 0 }, past, 10).measureRunCount).toBe(0);
  });

  it("knows no time of a crawl without a pace, and still says a minute", () => {
    expect(estimateOne({ ...asked, sampleSize: 0 }, null, 0).minutes).toEqual({ least: 1, most: 1 });
  });
});

describe("sumEstimates", () => {
  it("adds pages, and takes the longest audit for each round of three", () => {
    const one = estimateOne(asked, past, 10);
    const total = sumEstimates([one, one, one, estimateOne(asked, null, 10)]);
    expect(total).toMatchObject({ auditCount: 4, pageCount: 860, isUpperBound: true, fromHistoryCount: 3 });
    expect(total.minutes.most).toBeGreaterThanOrEqual(2 * one.minutes.most);
  });

  it("is nothing for no audits", () => {
    expect(sumEstimates([])).toMatchObject({ auditCount: 0, pageCount: 0, minutes: { least: 0, most: 0 } });
  });
});
