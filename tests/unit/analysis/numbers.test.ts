import { describe, expect, it } from "vitest";
import { findVagueAmounts, readNumbers } from "@/server/analysis/numbers";

const read = (text: string) => readNumbers(text).map(({ value, unit, severity }) => [value, severity ?? unit]);

describe("readNumbers", () => {
  it.each([
    ["an LCP of 2.5 s", [[2500, "ms"]]],
    [
      "2500 ms and 2,500 milliseconds",
      [
        [2500, "ms"],
        [2500, "ms"],
      ],
    ],
    ["1,234 pages", [[1234, "pages"]]],
    ["12 affected pages", [[12, "pages"]]],
    [
      "3 critical issues, 7 warnings",
      [
        [3, "critical"],
        [7, "warning"],
      ],
    ],
    ["scores 72 out of 100", [[72, "score"]]],
    ["a score of 72", [[72, "score"]]],
    ["72/100", [[72, "score"]]],
    ["up to 7 points", [[7, "points"]]],
    [
      "30% or 30 percent",
      [
        [30, "percent"],
        [30, "percent"],
      ],
    ],
    [
      "twenty pages and one page",
      [
        [20, "pages"],
        [1, "pages"],
      ],
    ],
    ["one of the pages", []],
    ["h1 over HTTP/2 in UTF-8 with TLS 1.3", []],
    ["a CLS of 0.062", [[0.062, null]]],
    ["１２ pages", [[12, "pages"]]],
  ])("reads %s", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe("findVagueAmounts", () => {
  it.each(["half of the pages", "twice as fast", "3x faster", "thousands of visits", "$500 a month", "٣ pages"])(
    "finds the amount in %s",
    (text) => expect(findVagueAmounts(text)).not.toEqual([]),
  );

  it("finds none in plain advice", () => {
    expect(findVagueAmounts("Write a title for each page.")).toEqual([]);
  });
});
