import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normaliseUrl, rememberNormalised } from "@/server/crawl/normalise-url";
import { isInternal, siteKey } from "@/server/crawl/site-scope";
import { TRACKING_PARAMETERS } from "@/server/crawl/tracking-parameters";

describe("normaliseUrl", () => {
  it.each([
    ["HTTP://Example.COM", "http://example.com/"],
    ["https://example.com:443/a", "https://example.com/a"],
    ["http://example.com:80/a", "http://example.com/a"],
    ["https://example.com:8443/a", "https://example.com:8443/a"],
    ["https://example.com/a#part", "https://example.com/a"],
    ["https://example.com/a/../b/./c", "https://example.com/b/c"],
    ["https://example.com/%7euser/%c3%a4", "https://example.com/~user/%C3%A4"],
    ["https://example.com/ä b", "https://example.com/%C3%A4%20b"],
    ["https://example.com/a%2fb", "https://example.com/a%2Fb"],
    ["https://example.com/%2541", "https://example.com/%2541"],
    ["https://münchen.example/", "https://xn--mnchen-3ya.example/"],
    ["https://example.com/?", "https://example.com/"],
    ["https://example.com/?b=2&a=1", "https://example.com/?b=2&a=1"],
    ["https://example.com/?utm_source=x&id=7&gclid=y", "https://example.com/?id=7"],
    ["https://example.com/?utm_source=x", "https://example.com/"],
    ["https://example.com/?%41&utm_%", "https://example.com/?A"],
    ["https://example.com/?%75tm_a=1&utm_%&b", "https://example.com/?b"],
    ["https://example.com/?q=utm_source", "https://example.com/?q=utm_source"],
    ["  https://example.com/a\n", "https://example.com/a"],
  ])("spells %s as %s", (input, expected) => {
    expect(normaliseUrl(input)).toBe(expected);
  });

  it("resolves against a base", () => {
    expect(normaliseUrl("../c?x=1#y", "https://example.com/a/b/")).toBe("https://example.com/a/c?x=1");
    expect(normaliseUrl("//cdn.example/x", "https://example.com/")).toBe("https://cdn.example/x");
  });

  it.each([
    "mailto:a@example.com",
    "javascript:void(0)",
    "tel:1",
    "ftp://example.com/",
    "https://",
    "/relative",
    "https://a:b@example.com/",
  ])("has no identity for %s", (input) => {
    expect(normaliseUrl(input)).toBeNull();
  });

  it("keeps pages apart that may differ", () => {
    const urls = [
      "/Case",
      "/case",
      "/case/",
      "/case?a=1&b=2",
      "/case?b=2&a=1",
      "/case?a=",
      "/case?a",
      "/case//x",
      "/a%2Fb",
      "/a/b",
    ];
    const normalised = urls.map((path) => normaliseUrl(path, "https://example.com"));
    expect(new Set(normalised).size).toBe(urls.length);
  });

  it("is its own fixed point", () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        const once = normaliseUrl(url);
        expect(once).not.toBeNull();
        expect(normaliseUrl(once ?? "")).toBe(once);
      }),
    );
  });

  it("is its own fixed point for any path and query", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }), (path, query) => {
        const once = normaliseUrl(`https://example.com/${path}?${query}`);
        if (once !== null) expect(normaliseUrl(once)).toBe(once);
      }),
    );
  });

  it("ignores tracking wherever it stands and nothing else", () => {
    const name = fc.constantFrom("a", "b", "page", "id", "UTM_x", ...TRACKING_PARAMETERS, "utm_source", "utm_x");
    fc.assert(
      fc.property(fc.array(fc.tuple(name, fc.stringMatching(/^[a-z0-9]{0,5}$/)), { maxLength: 6 }), (pairs) => {
        const query = (list: [string, string][]) => list.map(([key, value]) => `${key}=${value}`).join("&");
        const own = pairs.filter(([key]) => !key.startsWith("utm_") && !TRACKING_PARAMETERS.has(key));
        expect(normaliseUrl(`https://example.com/?${query(pairs)}`)).toBe(
          normaliseUrl(`https://example.com/?${query(own)}`),
        );
      }),
    );
  });
});

describe("isInternal", () => {
  it("takes www and apex, http and https as one site", () => {
    expect(isInternal("http://www.example.com/x", "https://example.com/")).toBe(true);
    expect(isInternal("https://shop.example.com/", "https://example.com/")).toBe(false);
    expect(isInternal("https://example.com.evil.test/", "https://example.com/")).toBe(false);
    expect(isInternal("http://127.0.0.1:4011/", "http://127.0.0.1:4010/")).toBe(false);
    expect(isInternal("not a url", "https://example.com/")).toBe(false);
  });

  it("names the site by host and unusual port", () => {
    expect(siteKey("https://www.example.com/a")).toBe("example.com");
    expect(siteKey("http://example.com:8080/")).toBe("example.com:8080");
  });
});

describe("rememberNormalised", () => {
  const bases = [
    "https://a.test/",
    "https://a.test/x/y",
    "https://a.test/x/z?q=/p/",
    "https://a.test/x/y/",
    "http://a.test/x/y#/f",
  ];
  const inputs = [
    "b",
    "../b",
    "/b?c",
    "?c",
    "#d",
    "",
    "  b",
    "https:b",
    "https:?c",
    "HTTPS:",
    "//c.test/b",
    "mailto:b",
    "\\\\b",
    "ht\ntps:?c",
    "./",
    "b#d",
  ];

  it("answers as normaliseUrl does on every page, in any order", () => {
    const remembered = rememberNormalised();
    const one = fc.tuple(fc.constantFrom(...inputs), fc.constantFrom(...bases));
    fc.assert(
      fc.property(one, ([input, base]) => remembered(input, base) === normaliseUrl(input, base)),
      { numRuns: 2_000 },
    );
  });
});
