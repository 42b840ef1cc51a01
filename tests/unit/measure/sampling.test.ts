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
  page("/products/1-hat", 3),
  page("/products/2-shoe", 9),
  page("/products/3-sock", 1),
  page("/blog/first", 4),
  page("/blog/second", 2),
  page("/about", 40),
];
const paths = (urls: string[]) => urls.map((url) => new URL(url).pathname);

describe("chooseSample", () => {
  it("starts with the start page and takes templates in turn, most linked first", () => {
    expect(paths(chooseSample(shop, 6, "https://shop.test/"))).toEqual([
      "/",
      "/products/2-shoe",
      "/blog/first",
      "/about",
      "/products/1-hat",
      "/blog/second",
    ]);
  });

  it("does not depend on the order of the pages", () => {
    const reversed = [...shop].reverse();
    expect(chooseSample(reversed, 4, "https://shop.test/")).toEqual(chooseSample(shop, 4, "https://shop.test/"));
  });

  it("keeps the start page even when it is not indexable, and drops other pages that are not", () => {
    const pages = [page("/", 1, { isIndexable: false }), page("/hidden", 9, { isIndexable: false })];
    expect(paths(chooseSample(pages, 5, "https://shop.test/"))).toEqual(["/"]);
  });

  it("prefers a known template to the one in the address", () => {
    const pages = [
      page("/a", 3, { template: "t" }),
      page("/b", 2, { template: "t" }),
      page("/c", 1, { template: "u" }),
    ];
    expect(paths(chooseSample(pages, 2, "https://shop.test/"))).toEqual(["/a", "/c"]);
  });

  it("returns nothing for a size of zero and everything for a large one", () => {
    expect(chooseSample(shop, 0, "https://shop.test/")).toEqual([]);
    expect(chooseSample(shop, 100, "https://shop.test/")).toHaveLength(shop.length);
  });
});
