import { describe, expect, it } from "vitest";
import { chooseSample, type SampleCandidate } from "@/server/measure/sampling";

const page = (path: string, inlinkCount: number, more: Partial<SampleCandidate> = {}): SampleCandidate => ({
  url: `https://shop.test${path}`,
  depth: 1,
  inlinkCount,
  isIndexable: true,
  ...more,
});

const shop = [
  page("/", 50),
  page("/products/1-hat", 3, { ttfbMs: 90 }),
  page("/products/2-shoe", 9, { ttfbMs: 80 }),
  page("/products/3-sock", 1, { ttfbMs: 900 }),
  page("/blog/first", 4, { ttfbMs: 70 }),
  page("/blog/second", 2),
  page("/about", 40, { ttfbMs: 60 }),
];
const START = "https://shop.test/";
const chosen = (pages: SampleCandidate[], size: number) =>
  chooseSample(pages, size, START).pages.map(({ url, reason }) => `${new URL(url).pathname} ${reason}`);

describe("chooseSample", () => {
  it("takes the start page, the most linked, the slowest and every template that is left", () => {
    expect(chosen(shop, 4)).toEqual([
      "/ start",
      "/about most-linked",
      "/products/3-sock slowest",
      "/blog/first template",
    ]);
  });

  it("fills what is left with slow pages and further pages of each template in turn", () => {
    expect(chosen(shop, 6).slice(4)).toEqual(["/products/1-hat slowest", "/products/2-shoe more-of-template"]);
  });

  it("covers every template as soon as there are places for all", () => {
    const sample = chooseSample(shop, 4, START);
    expect(sample.templates.every((template) => template.sampledCount > 0)).toBe(true);
    expect(sample.templates[0]).toEqual({ label: "shop.test/products/*", pageCount: 3, sampledCount: 1 });
    expect(sample.pageCount).toBe(shop.length);
  });

  it("leaves templates without a page in the list, and the largest are covered first", () => {
    const { templates } = chooseSample(shop, 3, START);
    expect(templates.map(({ label, sampledCount }) => [label.replace("shop.test", ""), sampledCount])).toEqual([
      ["/products/*", 1],
      ["/blog/*", 0],
      ["/", 1],
      ["/about", 1],
    ]);
  });

  it("does not depend on the order of the pages", () => {
    for (const size of [1, 3, 4, 6, 7])
      expect(chooseSample([...shop].reverse(), size, START)).toEqual(chooseSample(shop, size, START));
  });

  it("keeps the start page even when it is not indexable, and drops other pages that are not", () => {
    const pages = [page("/", 1, { isIndexable: false }), page("/hidden", 9, { isIndexable: false })];
    expect(chooseSample(pages, 5, START)).toMatchObject({ pages: [{ reason: "start", template: null }], pageCount: 0 });
  });

  it("returns nothing for a size of zero and everything once for a large one", () => {
    expect(chosen(shop, 0)).toEqual([]);
    expect(new Set(chosen(shop, 100)).size).toBe(shop.length);
  });
});
