import { describe, expect, it } from "vitest";
import { parseSitemap } from "@/server/crawl/parse-sitemap";

const URL = "https://example.com/sitemap.xml";
const NS = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
const parse = (text: string, maxEntries = 50_000) => parseSitemap(Buffer.from(text), URL, maxEntries);

describe("parseSitemap", () => {
  it("reads a urlset with dates, entities, CDATA and image addresses beside it", async () => {
    const parsed = await parse(`
<?xml version="1.0" encoding="UTF-8"?>
<urlset ${NS} xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
  <url><loc> https://example.com/?a=1&amp;b=2 </loc><lastmod>2026-01-02</lastmod>
    <image:image><image:loc>https://example.com/i.png</image:loc></image:image></url>
  <url><loc><![CDATA[https://EXAMPLE.com/c]]></loc></url>
  <url><loc>/relative</loc></url>
</urlset>`);
    expect(parsed).toEqual({
      kind: "urlset",
      error: null,
      urlCount: 3,
      entries: [
        { url: "https://example.com/?a=1&b=2", lastmod: "2026-01-02" },
        { url: "https://example.com/c", lastmod: null },
      ],
      children: [],
    });
  });

  it("reads a prefixed root", async () => {
    const parsed = await parse(
      `<sm:urlset xmlns:sm="http://www.sitemaps.org/schemas/sitemap/0.9"><sm:url><sm:loc>https://example.com/</sm:loc></sm:url></sm:urlset>`,
    );
    expect(parsed).toMatchObject({ kind: "urlset", error: null, urlCount: 1 });
  });

  it("reads an index", async () => {
    const parsed = await parse(
      `<sitemapindex ${NS}><sitemap><loc>https://example.com/a.xml</loc></sitemap></sitemapindex>`,
    );
    expect(parsed).toMatchObject({
      kind: "index",
      urlCount: 1,
      entries: [],
      children: [{ url: "https://example.com/a.xml" }],
    });
  });

  it("reads RSS and Atom", async () => {
    const rss = await parse(
      "<rss><channel><link>https://example.com/</link><item><link>https://example.com/p</link><pubDate>Mon, 05 Jan 2026 00:00:00 GMT</pubDate></item></channel></rss>",
    );
    expect(rss).toMatchObject({ kind: "feed", urlCount: 1, entries: [{ url: "https://example.com/p" }] });
    const atom = await parse(
      '<feed xmlns="http://www.w3.org/2005/Atom"><entry><link rel="edit" href="/e"/><link href="https://example.com/q"/><updated>2026-01-01</updated></entry></feed>',
    );
    expect(atom).toMatchObject({ kind: "feed", entries: [{ url: "https://example.com/q", lastmod: "2026-01-01" }] });
  });

  it("reads a list of addresses, also with a byte order mark", async () => {
    const parsed = await parse("\ufeffhttps://example.com/a\r\nhttps://example.com/b\n\n");
    expect(parsed).toMatchObject({ kind: "text", urlCount: 2, entries: [{ url: "https://example.com/a" }, {}] });
  });

  it.each([
    ["", "empty"],
    ["hello there", "neither XML nor"],
    ["<!doctype html><html><body></body></html>", "web page"],
    ["<playlist></playlist>", "root element"],
    [`<urlset ${NS}></urlset>`, "lists no addresses"],
    ["<urlset><url><loc>https://example.com/</loc></url></urlset>", "namespace is missing"],
    ['<urlset xmlns="http://example.com/x"><url><loc>https://example.com/</loc></url></urlset>', "not the one"],
    [`<urlset ${NS}><url><loc>https://example.com/</loc></url>`, "not well-formed"],
    [`<urlset ${NS}><url><loc>https://example.com/?a&b</loc></url></urlset>`, "not well-formed"],
  ])("says what is wrong with %j", async (text, words) => {
    expect((await parse(text)).error).toContain(words);
  });

  it("keeps what stood before an error", async () => {
    const parsed = await parse(`<urlset ${NS}><url><loc>https://example.com/a</loc></url><url><loc>`);
    expect(parsed.entries).toEqual([{ url: "https://example.com/a", lastmod: null }]);
  });

  it("counts beyond the limit and keeps no more than it", async () => {
    const urls = Array.from(
      { length: 20_000 },
      (_, index) => `<url><loc>https://example.com/${index}</loc></url>`,
    ).join("");
    const parsed = await parse(`<urlset ${NS}>${urls}</urlset>`, 100);
    expect(parsed.urlCount).toBe(20_000);
    expect(parsed.entries).toHaveLength(100);
  });

  it("does not expand entities of its own making", async () => {
    const parsed = await parse(
      `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><urlset ${NS}><url><loc>https://example.com/&b;</loc></url></urlset>`,
    );
    expect(parsed.error).toContain("not well-formed");
  });
});
