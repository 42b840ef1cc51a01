import { describe, expect, it } from "vitest";
import { MAX_SITEMAP_BYTES, parseSitemap } from "@/server/crawl/parse-sitemap";

const FILE = "https://example.com/maps/sitemap.xml";
const NS = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
const parse = (body: string | Uint8Array, maxEntries = 50_000) =>
  parseSitemap(typeof body === "string" ? Buffer.from(body) : body, FILE, maxEntries);
const urlset = (inner: string, extra = "") => `<?xml version="1.0"?><urlset ${NS} ${extra}>${inner}</urlset>`;
const urls = async (body: string | Uint8Array) => (await parse(body)).entries.map(({ url }) => url);

describe("extensions of a urlset", () => {
  it("takes only loc of url for a page, whatever images, videos and news hold", async () => {
    const body = urlset(
      `<url>
        <image:image><image:loc>https://cdn.example/a.jpg</image:loc><image:caption>loc</image:caption></image:image>
        <video:video><video:thumbnail_loc>https://cdn.example/t.jpg</video:thumbnail_loc>
          <video:content_loc>https://cdn.example/v.mp4</video:content_loc><video:title><![CDATA[a < b]]></video:title></video:video>
        <news:news><news:publication><news:name>Ridge</news:name><news:language>en</news:language></news:publication>
          <news:publication_date>2026-01-01</news:publication_date><news:title>T</news:title></news:news>
        <link>https://example.com/not-this</link>
        <loc>https://example.com/a</loc><lastmod>2026-02-03T04:05:06+00:00</lastmod><priority>0.5</priority>
      </url>`,
      'xmlns:image="i" xmlns:video="v" xmlns:news="n"',
    );
    expect(await parse(body)).toEqual({
      kind: "urlset",
      error: null,
      urlCount: 1,
      entries: [{ url: "https://example.com/a", lastmod: "2026-02-03T04:05:06+00:00" }],
      children: [],
    });
  });

  it("keeps language versions, also without a prefix, and nothing else that links", async () => {
    const body = urlset(
      `<url><loc>https://example.com/en</loc>
        <xhtml:link rel="alternate" hreflang="en" href="https://example.com/en"/>
        <xhtml:link href="https://EXAMPLE.com/de?a=1&amp;b=2#x" hreflang=" de-CH " rel="Alternate"></xhtml:link>
        <link xmlns="http://www.w3.org/1999/xhtml" rel="alternate" hreflang="x-default" href="/relative"/>
        <xhtml:link rel="alternate" media="handheld" href="https://m.example.com/"/>
        <xhtml:link rel="canonical" hreflang="fr" href="https://example.com/fr"/>
      </url><url><loc>https://example.com/alone</loc></url>`,
      'xmlns:xhtml="http://www.w3.org/1999/xhtml"',
    );
    expect((await parse(body)).entries).toEqual([
      {
        url: "https://example.com/en",
        lastmod: null,
        alternates: [
          { hreflang: "en", url: "https://example.com/en" },
          { hreflang: "de-CH", url: "https://example.com/de?a=1&b=2" },
          { hreflang: "x-default", url: "/relative" },
        ],
      },
      { url: "https://example.com/alone", lastmod: null },
    ]);
  });

  it("gives an address all of its language versions or none", async () => {
    const links = Array.from(
      { length: 100 },
      (_, i) => `<x:link rel="alternate" hreflang="l${i}" href="https://e.com/${i}"/>`,
    );
    const item = (i: number) => `<url><loc>https://e.com/page-${i}</loc>${links.join("")}</url>`;
    const parsed = await parse(urlset(Array.from({ length: 300 }, (_, i) => item(i)).join(""), 'xmlns:x="x"'));
    const counts = new Set(parsed.entries.map(({ alternates }) => alternates?.length ?? 0));
    expect(parsed.urlCount).toBe(300);
    expect([...counts].sort()).toEqual([0, 100]);
  });
});

describe("XML as it comes", () => {
  it.each([
    [
      "comments and processing instructions",
      urlset("<!-- <url><loc>https://x.test/</loc></url> --><?p?><url><loc>https://example.com/a</loc></url>"),
    ],
    ["entities by name and number", urlset("<url><loc>https://example.com&#x2f;&#97;</loc></url>")],
    ["text and CDATA mixed", urlset("<url><loc>https://example.com/<![CDATA[a]]></loc></url>")],
    ["a harmless document type", `<!DOCTYPE urlset>${urlset("<url><loc>https://example.com/a</loc></url>").slice(21)}`],
    [
      "a prefix for everything",
      urlset("<url><loc>https://example.com/a</loc></url>")
        .replace(/<(\/?)(u|l)/g, "<$1s:$2")
        .replace("xmlns=", "xmlns:s="),
    ],
    [
      "blank lines and a byte order mark in front",
      `\ufeff\n\n${urlset("<url><loc>https://example.com/a</loc></url>")}`,
    ],
    ["UTF-16 little endian", Buffer.from(`\ufeff${urlset("<url><loc>https://example.com/a</loc></url>")}`, "utf16le")],
    [
      "UTF-16 big endian",
      Buffer.from(`\ufeff${urlset("<url><loc>https://example.com/a</loc></url>")}`, "utf16le").swap16(),
    ],
    [
      "a declaration of UTF-16 that is not so",
      urlset("<url><loc>https://example.com/a</loc></url>").replace("?>", ' encoding="utf-16"?>'),
    ],
  ])("reads %s", async (_name, body) => {
    expect(await parse(body)).toMatchObject({ kind: "urlset", error: null, urlCount: 1 });
    expect(await urls(body)).toEqual(["https://example.com/a"]);
  });

  it("honours another declared encoding", async () => {
    const body = urlset("<url><loc>https://example.com/ü</loc></url>").replace("?>", ' encoding="ISO-8859-1"?>');
    expect(await urls(Buffer.from(body, "latin1"))).toEqual(["https://example.com/%C3%BC"]);
  });

  it("stops at the first error, so that nothing guessed is kept", async () => {
    const body = urlset(
      "<url><loc>https://example.com/a</loc></url><url><loc>https://example.com/?a&b</loc></url><url><loc>https://example.com/c</loc></url>",
    );
    expect(await parse(body)).toMatchObject({ error: "The XML is not well-formed.", urlCount: 1 });
  });

  it.each([
    [1, 3],
    [30, 2],
    [80, 1],
    [130, 0],
  ])("without its last %i characters has %i addresses", async (missing, left) => {
    const body = urlset(["a", "b", "c"].map((path) => `<url><loc>https://example.com/${path}</loc></url>`).join(""));
    const parsed = await parse(body.slice(0, -missing));
    expect(parsed.error).toBe("The XML is not well-formed.");
    expect(parsed.urlCount).toBe(left);
    expect(parsed.entries).toHaveLength(left);
  });

  it.each(["constructor", "__proto__", "toString", "html", "opml"])(
    "does not take <%s> for a sitemap",
    async (name) => {
      expect(await parse(`<${name}><url><loc>https://example.com/</loc></url></${name}>`)).toMatchObject({
        kind: "invalid",
      });
    },
  );

  it("refuses entities that multiply and entities from elsewhere", async () => {
    const bomb = Array.from({ length: 30 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join("");
    const text = `<!DOCTYPE urlset [<!ENTITY l0 "lol">${bomb}]><urlset ${NS}><url><loc>https://example.com/&l30;</loc></url></urlset>`;
    expect(await parse(text)).toMatchObject({ error: "The XML is not well-formed.", entries: [] });
    const file = `<!DOCTYPE urlset [<!ENTITY f SYSTEM "file:///etc/hostname">]><urlset ${NS}><url><loc>https://example.com/&f;</loc></url></urlset>`;
    expect(await parse(file)).toMatchObject({ error: "The XML is not well-formed.", entries: [] });
  });
});

describe("addresses", () => {
  it("counts but does not keep relative and foreign-scheme addresses, and keeps other hosts for the rules", async () => {
    const list = ["/relative", "//example.com/x", "ftp://example.com/", "mailto:a@b.c", "http://other.test/", ""];
    const parsed = await parse(urlset(list.map((loc) => `<url><loc>${loc}</loc></url>`).join("")));
    expect(parsed.urlCount).toBe(5);
    expect(parsed.entries).toEqual([{ url: "http://other.test/", lastmod: null }]);
  });

  it("lists the children of an index even when no further address may be kept", async () => {
    const index = `<sitemapindex ${NS}><sitemap><loc>https://example.com/a.xml</loc><lastmod>2026-01-01</lastmod></sitemap></sitemapindex>`;
    expect(await parse(index, 0)).toMatchObject({
      error: null,
      children: [{ url: "https://example.com/a.xml", lastmod: "2026-01-01" }],
    });
  });

  it("resolves addresses of feeds against the feed, and reads RSS 1.0", async () => {
    expect(
      await urls(
        '<feed xmlns="a"><entry><link rel="self" href="/s"/><link rel="alternate" href="../p"/></entry></feed>',
      ),
    ).toEqual(["https://example.com/p"]);
    const rdf =
      '<rdf:RDF xmlns:rdf="r" xmlns="http://purl.org/rss/1.0/"><item><link>https://example.com/q</link></item></rdf:RDF>';
    expect(await parse(rdf)).toMatchObject({ kind: "feed" });
  });
});

describe("lists of addresses", () => {
  it("says which line is not one, and keeps those before it", async () => {
    expect(await parse("https://example.com/a\n\nhello there\nhttps://example.com/b")).toEqual({
      kind: "text",
      error: "Line 3 is not an address.",
      urlCount: 1,
      entries: [{ url: "https://example.com/a", lastmod: null }],
      children: [],
    });
  });

  it("holds no line longer than an address may be", async () => {
    expect((await parse(`https://example.com/${"a".repeat(1_000_000)}`)).error).toContain("neither XML nor");
  });
});

describe("large files", () => {
  const item = (index: number) =>
    `<url><loc>https://example.com/${index}/${"p".repeat(60)}</loc><lastmod>2026-01-01</lastmod></url>`;

  it("reads 50,000 addresses as XML and as text, a slice at a time", async () => {
    const indexes = Array.from({ length: 50_000 }, (_, index) => index);
    let turns = 0;
    const timer = setInterval(() => turns++, 0);
    const xml = await parse(urlset(indexes.map(item).join("")));
    clearInterval(timer);
    expect(xml).toMatchObject({ error: null, urlCount: 50_000 });
    expect(new Set(xml.entries.map(({ url }) => url)).size).toBe(50_000);
    expect(turns).toBeGreaterThan(3);

    const text = await parse(indexes.map((index) => `https://example.com/ü/${index}`).join("\r\n"));
    expect(text).toMatchObject({ kind: "text", error: null, urlCount: 50_000 });
    expect(text.entries.at(-1)?.url).toBe("https://example.com/%C3%BC/49999");
    expect(text.entries.every(({ url }) => url.startsWith("https://example.com/%C3%BC/"))).toBe(true);
  });

  it("does not blame a file for the end that was cut off at the limit", async () => {
    const body = Buffer.alloc(MAX_SITEMAP_BYTES + 1, " ");
    body.write(`<urlset ${NS}>${item(1)}`);
    expect(await parse(body)).toMatchObject({ kind: "urlset", error: null, urlCount: 1 });
  });
});
