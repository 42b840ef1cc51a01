import { describe, expect, it } from "vitest";
import type { TlsFacts } from "@/server/facts/types";
import type { Fetcher, FetchResult } from "@/server/net/fetch-types";
import { observeSite } from "@/server/sentinels/observe-site";

const ORIGIN = "https://halden.example";
const HTML = { "content-type": "text/html" };
const NOW = new Date("2026-11-25T12:00:00Z");
const TLS: TlsFacts = {
  validTo: "2027-02-01T00:00:00.000Z",
  isTrusted: true,
  error: null,
  protocol: "TLSv1.3",
  alpn: "h2",
};

type Answer = Partial<FetchResult> & { text?: string };

function look(site: Record<string, Answer>, over: { tls?: Partial<TlsFacts>; urls?: string[] } = {}) {
  const asked: string[] = [];
  const fetcher: Fetcher = async (url) => {
    asked.push(url);
    const { text = "", ...answer } = site[url] ?? { status: 404 };
    return {
      url,
      finalUrl: url,
      status: 200,
      headers: HTML,
      cookies: [],
      body: Buffer.from(text),
      error: null,
      redirectUrl: null,
      ttfbMs: 1,
      totalMs: 1,
      transferBytes: 1,
      bodyBytes: 1,
      isTruncated: false,
      httpVersion: "1.1",
      hops: [],
      ...answer,
    };
  };
  return observeSite({
    startUrl: `${ORIGIN}/`,
    urls: over.urls ?? [],
    hasSubdomains: true,
    fetcher,
    respectsRobots: () => true,
    readsSitemap: false,
    readTls: async () => ({ ...TLS, ...over.tls }),
    setCrawlDelay: () => undefined,
    signal: new AbortController().signal,
    now: NOW,
  }).then((observations) => ({
    asked,
    of: (kind: string, url = `${ORIGIN}/`) => observations.find((one) => one.kind === kind && one.url === url),
  }));
}

describe("the certificate", () => {
  const certificate = async (tls: Partial<TlsFacts>) => (await look({}, { tls })).of("certificate", ORIGIN);
  it.each<[string, Partial<TlsFacts>, object]>([
    ["is in order", {}, { value: "valid until 2027-02-01", count: 67, isBroken: false }],
    ["has more than a week", { validTo: "2026-12-03T12:00:00.000Z" }, { count: 8, isBroken: false }],
    ["ends within a week", { validTo: "2026-12-03T11:59:59.000Z" }, { count: 7, isBroken: true }],
    ["is over", { validTo: "2026-11-24T00:00:00.000Z" }, { count: -2, isBroken: true }],
    [
      "is not trusted",
      { isTrusted: false, error: "Self-signed." },
      { value: "not trusted: Self-signed.", isBroken: true },
    ],
    ["could not be read", { validTo: null, isTrusted: false, error: "Timed out." }, { outcome: "unverified" }],
  ])("%s", async (_name, tls, expected) => {
    expect(await certificate(tls)).toMatchObject(expected);
  });
});

describe("a page", () => {
  it("is followed within the site, and a way out of it is the answer", async () => {
    const moved = { status: 301, redirectUrl: "https://www.halden.example/en" };
    const inside = await look({
      [`${ORIGIN}/`]: moved,
      "https://www.halden.example/en": { text: "<title>Tents</title>" },
    });
    expect(inside.of("status")).toMatchObject({ value: "redirect to https://www.halden.example/en", isBroken: false });
    expect(inside.of("title")).toMatchObject({ value: "Tents" });
    const outside = await look({ [`${ORIGIN}/`]: { status: 302, redirectUrl: "https://parking.example/" } });
    expect(outside.of("status")).toMatchObject({ value: "302 to https://parking.example/" });
    expect(outside.asked).not.toContain("https://parking.example/");
  });

  it("of another host of the site obeys that host's own robots.txt", async () => {
    const shop = "https://shop.halden.example/";
    const { asked, of } = await look(
      { [`${shop}robots.txt`]: { text: "User-agent: *\nDisallow: /" }, [shop]: { text: "<title>Shop</title>" } },
      { urls: [shop] },
    );
    expect(asked).toContain(`${shop}robots.txt`);
    expect(asked).not.toContain(shop);
    expect(of("robots", shop)).toMatchObject({ value: "Disallow: /" });
    expect(of("title", shop)).toMatchObject({ outcome: "unverified" });
  });

  it("is left alone while robots.txt is down, which is what is reported", async () => {
    const { asked, of } = await look({ [`${ORIGIN}/robots.txt`]: { status: 503 } });
    expect(asked).toEqual([`${ORIGIN}/robots.txt`]);
    expect(of("robots", `${ORIGIN}/robots.txt`)).toMatchObject({ value: "503", isBroken: true });
    expect(of("status")).toMatchObject({ outcome: "unverified" });
  });

  it.each([401, 403, 429])("that answers %i to a crawler is unverified", async (status) => {
    expect((await look({ [`${ORIGIN}/`]: { status } })).of("status")).toMatchObject({ outcome: "unverified" });
  });

  it("listens to X-Robots-Tag", async () => {
    const headers = { ...HTML, "x-robots-tag": "noindex" };
    expect((await look({ [`${ORIGIN}/`]: { headers, text: "<title>x</title>" } })).of("noindex")).toMatchObject({
      value: "noindex",
    });
  });
});
