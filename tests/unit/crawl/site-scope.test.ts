import { describe, expect, it } from "vitest";
import { isInternal } from "@/server/crawl/site-scope";

describe("isInternal with subdomains", () => {
  const isOwn = (url: string, startUrl = "https://www.example.co.uk/") => isInternal(url, startUrl, true);

  it("takes every name below the registrable domain", () => {
    expect(isOwn("https://shop.example.co.uk/a")).toBe(true);
    expect(isOwn("http://a.b.example.co.uk/")).toBe(true);
    expect(isOwn("https://example.co.uk/", "https://blog.example.co.uk/")).toBe(true);
  });

  it("takes no neighbour, no look-alike, no other port and no shared suffix", () => {
    expect(isOwn("https://other.co.uk/")).toBe(false);
    expect(isOwn("https://notexample.co.uk/")).toBe(false);
    expect(isOwn("https://example.co.uk.evil.test/")).toBe(false);
    expect(isOwn("https://shop.example.co.uk:8443/")).toBe(false);
    expect(isOwn("https://bob.github.io/", "https://ann.github.io/")).toBe(false);
    expect(isOwn("http://127.0.0.2/", "http://127.0.0.1/")).toBe(false);
  });

  it("takes subdomains only when asked", () => {
    expect(isInternal("https://shop.example.com/", "https://example.com/")).toBe(false);
  });
});

describe("isInternal beside the start's own root", () => {
  it("takes both schemes and www, and no host that only begins alike", () => {
    const start = "http://example.com/docs/";
    expect(isInternal("http://example.com/a", start)).toBe(true);
    expect(isInternal("https://www.example.com/a", start)).toBe(true);
    expect(isInternal("http://example.com:8080/a", start)).toBe(false);
    expect(isInternal("http://example.com.evil.test/", start)).toBe(false);
    expect(isInternal("http://example.com@evil.test/", start)).toBe(false);
  });

  it("follows a change of the start and refuses unreadable ones", () => {
    expect(isInternal("https://a.test/x", "https://a.test/")).toBe(true);
    expect(isInternal("https://a.test/x", "https://b.test/")).toBe(false);
    expect(isInternal("https://a.test/x", "nonsense")).toBe(false);
    expect(isInternal("null/x", "file:///tmp")).toBe(false);
  });
});
