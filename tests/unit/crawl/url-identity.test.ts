import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normaliseUrl } from "@/server/crawl/normalise-url";
import { TRACKING_PARAMETERS } from "@/server/crawl/tracking-parameters";

/** What a server sees of an address: host, path and query as bytes, nothing folded. */
interface Seen {
  host: string;
  segments: string[];
  pairs: [name: string, value: string][];
}

const TOKENS = [
  "a",
  "B",
  "0",
  "-",
  ".",
  "_",
  "~",
  "!",
  "'",
  "(",
  "*",
  "+",
  ",",
  ";",
  ":",
  "=",
  "@",
  "$",
  "&",
  "/",
  "?",
];
const ODD = ["#", "%", " ", "%2F", "%41", '"', "<", "\\", "^", "|", "ä", "é", "日", "😀", "\u202e", "utm_", "gclid"];
const text = fc.array(fc.constantFrom(...TOKENS, ...ODD), { maxLength: 4 }).map((parts) => parts.join(""));
/** Dots alone would be resolved as folders. */
const segment = text.filter((part) => !/^\.{1,2}$/.test(part));
const isTracking = (name: string) => name.startsWith("utm_") || TRACKING_PARAMETERS.has(name);
const pair = fc.tuple(text, text).filter(([name]) => name !== "" && !isTracking(name));
const seen: fc.Arbitrary<Seen> = fc.record({
  host: fc.constantFrom("example.com", "www.example.com", "example.com:8080", "xn--mnchen-3ya.example"),
  segments: fc.array(segment, { maxLength: 3 }),
  pairs: fc.array(pair, { maxLength: 3 }),
});

const escapeByte = (byte: number) => `%${byte.toString(16).padStart(2, "0")}`;
const escapeAll = (value: string) => [...Buffer.from(value)].map(escapeByte).join("");
const spell = ({ host, segments, pairs }: Seen, encode: (value: string) => string) => {
  const query = pairs.map(([name, value]) => `${encode(name)}=${encode(value)}`).join("&");
  return `https://${host}/${segments.map(encode).join("/")}${query && `?${query}`}`;
};
/** Any address in any of its spellings, valid or broken. */
const rawUrl = fc
  .array(
    fc.constantFrom(...TOKENS, ...ODD, "%", "%2", "%4", "%7e", "%%34%31", "..", "./", "?", "&", "&&", "=", "%75tm_a=1"),
    {
      maxLength: 12,
    },
  )
  .map((parts) => `https://example.com/${parts.join("")}`);

describe("URL identity", () => {
  it("is one for all spellings of an address", () => {
    fc.assert(
      fc.property(seen, (address) => {
        const plain = normaliseUrl(spell(address, encodeURIComponent));
        expect(plain).not.toBeNull();
        expect(
          normaliseUrl(
            spell(address, (value) => encodeURIComponent(value).replace(/%../g, (hex) => hex.toLowerCase())),
          ),
        ).toBe(plain);
        expect(normaliseUrl(` ${spell(address, encodeURIComponent)}#part\n`)).toBe(plain);
      }),
      { numRuns: 300 },
    );
  });

  it("is one for letters that are escaped without need", () => {
    fc.assert(
      fc.property(seen, (address) => {
        // encodeURIComponent leaves !'()* alone, which are reserved: an escape of them is another address.
        const careful = (value: string) => encodeURIComponent(value).replace(/[!'()*]/g, (c) => escapeAll(c));
        expect(normaliseUrl(spell(address, escapeAll))).toBe(normaliseUrl(spell(address, careful)));
      }),
      { numRuns: 300 },
    );
  });

  it("is never shared by two addresses that a server can tell apart", () => {
    const path = ({ host, segments, pairs }: Seen) =>
      JSON.stringify([host, segments.length > 0 ? segments : [""], pairs]);
    fc.assert(
      fc.property(fc.array(seen, { minLength: 2, maxLength: 20 }), (addresses) => {
        const different = new Set(addresses.map(path));
        const identities = new Set(addresses.map((address) => normaliseUrl(spell(address, encodeURIComponent))));
        expect(identities.size).toBe(different.size);
      }),
      { numRuns: 300 },
    );
  });

  it("keeps the bytes a server decodes", () => {
    fc.assert(
      fc.property(seen, (address) => {
        const url = new URL(normaliseUrl(spell(address, encodeURIComponent)) ?? "");
        expect(url.pathname.slice(1).split("/").map(decodeURIComponent)).toEqual(
          address.segments.length > 0 ? address.segments : [""],
        );
        const pairs = url.search.slice(1).split("&").filter(Boolean);
        expect(pairs.map((written) => written.split("=").map(decodeURIComponent))).toEqual(address.pairs);
      }),
      { numRuns: 300 },
    );
  });

  it("is a fixed point of any spelling, and loses only tracking, fragment and dots", () => {
    fc.assert(
      fc.property(rawUrl, (url) => {
        const once = normaliseUrl(url);
        expect(once).not.toBeNull();
        expect(normaliseUrl(once ?? "")).toBe(once);
        expect(new URL(once ?? "").href).toBe(once);
      }),
      { numRuns: 2_000 },
    );
  });

  it("is the same through any base and as an absolute address", () => {
    fc.assert(
      fc.property(seen, fc.constantFrom("/", "/a/b", "/a/b/?c=/d"), (address, base) => {
        const absolute = spell(address, encodeURIComponent);
        const fromHost = absolute.slice("https:".length);
        expect(normaliseUrl(fromHost, `https://base.example${base}`)).toBe(normaliseUrl(absolute));
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    ["/%%34%31", "/%41"],
    ["/%%34%31", "/A"],
    ["/a%2Fb", "/a/b"],
    ["/a%3Fb", "/a?b"],
    ["/a%2523", "/a%23"],
    ["/?a=b%26c", "/?a=b&c"],
    ["/?a%3Db", "/?a=b"],
    ["/?a=+", "/?a=%2B"],
    ["/?a=%20", "/?a=+"],
    ["/?utm_source", "/?UTM_SOURCE"],
    ["/?a&a", "/?a"],
    ["/;utm_source=x", "/"],
    ["/a", "/a/"],
    ["/a//b", "/a/b"],
    ["/A", "/a"],
    ["//", "/"],
    ["/é", "/e\u0301"],
    ["/index.html", "/"],
    ["/?page=1", "/"],
  ])("tells %s and %s apart", (one, other) => {
    expect(normaliseUrl(`https://example.com${one}`)).not.toBe(normaliseUrl(`https://example.com${other}`));
  });

  it.each([
    ["/?%75tm_source=x", "/"],
    ["/?&utm_source=x", "/"],
    ["/?utm_source=x&", "/"],
    ["/?a=1&utm_source=x&b=2", "/?a=1&b=2"],
    ["/?gclid", "/"],
    ["/%2e/a", "/a"],
    ["/b/%2E%2e/a", "/a"],
    ["/\\a", "//a"],
    ["/a\tb\n", "/ab"],
  ])("takes %s and %s for one", (one, other) => {
    expect(normaliseUrl(`https://example.com${one}`)).toBe(normaliseUrl(`https://example.com${other}`));
  });
});
