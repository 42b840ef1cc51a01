import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placesOf, sectionLimit, sectionOf, sectionPath, splitByLimit } from "@/server/crawl/sections";

const HOST = "https://example.com";

describe("sectionOf", () => {
  it.each([
    [`${HOST}/`, "example.com/", "/"],
    [`${HOST}/?p=12`, "example.com/", "/"],
    [`${HOST}/about`, "example.com/", "/"],
    [`${HOST}/my-first-post/`, "example.com/", "/"],
    [`${HOST}/blog/a`, "example.com/blog", "/blog/"],
    [`${HOST}/blog/2024/05/a.html?x=/y`, "example.com/blog", "/blog/"],
    [`${HOST}/blog?page=2`, "example.com/blog", "/blog/"],
    [`${HOST}/blog/?page=2`, "example.com/blog", "/blog/"],
    ["http://shop.example.com:8080/a/b", "shop.example.com:8080/a", "/a/"],
    [`${HOST}/search?next=/a/b`, "example.com/search", "/search/"],
  ])("puts %s into %s", (url, section, path) => {
    expect(sectionOf(url)).toBe(section);
    expect(sectionPath(section)).toBe(path);
  });
});

const site = fc
  .array(fc.tuple(fc.constantFrom("blog", "shop", "docs", "news"), fc.integer({ min: 1, max: 40 })), {
    minLength: 1,
    maxLength: 4,
  })
  .map((sections) => [
    ...new Set(sections.flatMap(([name, count]) => Array.from({ length: count }, (_, i) => `${HOST}/${name}/${i}`))),
  ]);

const countOf = (urls: readonly string[]) => {
  const counts = new Map<string, number>();
  for (const url of urls) counts.set(sectionOf(url), (counts.get(sectionOf(url)) ?? 0) + 1);
  return counts;
};

describe("placesOf", () => {
  it("lets sections take turns: at any point two that are not exhausted are one page apart at most", () => {
    fc.assert(
      fc.property(site, (urls) => {
        const places = placesOf(urls, new Map());
        const order = [...urls].sort((a, b) => (places.get(a)?.place ?? 0) - (places.get(b)?.place ?? 0));
        const total = countOf(urls);
        for (let length = 1; length <= order.length; length++) {
          const so = countOf(order.slice(0, length));
          const open = [...total].filter(([section, all]) => (so.get(section) ?? 0) < all);
          const counts = open.map(([section]) => so.get(section) ?? 0);
          if (counts.length > 1) expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it("goes on where a section was, gives each address one place, and does so in the same way again", () => {
    fc.assert(
      fc.property(site, fc.integer({ min: 0, max: 500 }), (urls, known) => {
        const before = new Map([["example.com/blog", known]]);
        const places = placesOf(urls, before);
        expect(places).toEqual(placesOf([...urls].reverse(), before));
        expect(places.size).toBe(urls.length);
        for (const [url, { place }] of places)
          expect(place).toBeGreaterThanOrEqual(sectionOf(url).endsWith("/blog") ? known * 1_024 : 0);
        const blog = [...places].filter(([url]) => sectionOf(url).endsWith("/blog")).map(([, { place }]) => place);
        expect(new Set(blog).size).toBe(blog.length);
      }),
    );
  });

  it("does not take the addresses of a section in the order of their names", () => {
    const urls = Array.from({ length: 50 }, (_, index) => `${HOST}/blog/${String(index).padStart(2, "0")}`);
    const places = placesOf(urls, new Map());
    const order = [...urls].sort((a, b) => (places.get(a)?.place ?? 0) - (places.get(b)?.place ?? 0));
    expect(order).not.toEqual(urls);
    expect(order.slice(0, 10).some((url) => url > `${HOST}/blog/25`)).toBe(true);
  });
});

describe("splitByLimit", () => {
  it("never exceeds the limit, keeps the order, and loses nothing", () => {
    fc.assert(
      fc.property(site, fc.integer({ min: 0, max: 30 }), fc.integer({ min: 1, max: 30 }), (urls, used, limit) => {
        const targets = urls.map((url) => ({ url }));
        const before = new Map([["example.com/shop", used]]);
        const { kept, over } = splitByLimit(targets, before, limit);
        expect([...kept, ...over].map((target) => target.url).sort()).toEqual([...urls].sort());
        expect(kept).toEqual(targets.filter((target) => kept.includes(target)));
        for (const [section, count] of countOf(kept.map((target) => target.url)))
          expect(count + (before.get(section) ?? 0)).toBeLessThanOrEqual(limit);
        for (const { url } of over) {
          const section = sectionOf(url);
          const count = countOf(kept.map((target) => target.url)).get(section) ?? 0;
          expect(count + (before.get(section) ?? 0)).toBeGreaterThanOrEqual(limit);
        }
      }),
    );
  });
});

describe("sectionLimit", () => {
  it.each([
    [1, 1],
    [2, 1],
    [5, 2],
    [500, 250],
  ])("of %d pages is %d", (maxPages, limit) => {
    expect(sectionLimit(maxPages)).toBe(limit);
  });
});
