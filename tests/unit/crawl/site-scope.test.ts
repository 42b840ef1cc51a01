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
