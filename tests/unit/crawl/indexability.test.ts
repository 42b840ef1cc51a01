import { describe, expect, it } from "vitest";
import { canonicalOf, indexabilityOf, linkHeaderTargets } from "@/server/crawl/indexability";
import { normaliseUrl } from "@/server/crawl/normalise-url";
import { directivesOf } from "@/server/crawl/robots-directives";
import { isInternal } from "@/server/crawl/site-scope";
import { parseHtmlPage } from "@/server/facts/parse-html-page";

const URL = "https://example.com/a";
const ALLOWED = { isAllowedForUs: true, isAllowedForGooglebot: true, rule: null };

function page(head: string, overrides: Partial<Parameters<typeof indexabilityOf>[0]> = {}) {
  const html = parseHtmlPage({
    body: Buffer.from(`<!doctype html><html><head><title>x</title>${head}</head><body><p>x</p></body></html>`),
    contentType: "text/html; charset=utf-8",
    url: URL,
    isInternal: (url) => isInternal(url, URL),
    normalise: normaliseUrl,
  });
  return {
    url: URL,
    status: 200,
    headers: {},
    contentType: "text/html",
    redirectUrl: null,
    isBotChallenge: false,
    robots: ALLOWED,
    html,
    ...overrides,
  };
}

describe("indexabilityOf", () => {
  it.each([
    ["indexable", page("")],
    ["indexable", page('<link rel="canonical" href="/a">')],
    ["canonicalised", page('<link rel="canonical" href="/b">')],
    ["canonicalised", page("", { headers: { link: '<https://example.com/b>; rel="canonical"' } })],
    ["noindex", page('<meta name="robots" content="NOINDEX, follow">')],
    ["noindex", page('<meta name="googlebot" content="none">')],
    ["indexable", page('<meta name="bingbot" content="noindex">')],
    ["noindex", page("", { headers: { "x-robots-tag": "noindex" } })],
    ["indexable", page("", { headers: { "x-robots-tag": "otherbot: noindex, nofollow" } })],
    ["noindex", page("", { headers: { "x-robots-tag": "otherbot: nofollow, googlebot: noindex" } })],
    ["redirect", page("", { status: 301, redirectUrl: "https://example.com/b", html: null })],
    ["redirect", page('<meta http-equiv="refresh" content="0; url=/b">')],
    ["redirect", page('<meta http-equiv="Refresh" content="0.5;URL=\'https://other.example/\'">')],
    ["indexable", page('<meta http-equiv="refresh" content="5; url=/b">')],
    ["indexable", page('<meta http-equiv="refresh" content="0; url=/a#top">')],
    ["indexable", page('<meta http-equiv="refresh" content="300">')],
    ["redirect", page("", { headers: { refresh: "0; url=https://example.com/b" } })],
    ["indexable", page("", { headers: { refresh: "10; url=https://example.com/b" } })],
    ["noindex", page('<meta name="robots" content="noindex"><meta http-equiv="refresh" content="0; url=/b">')],
    ["not-2xx", page("", { status: 404, html: null })],
    ["not-2xx", page("", { status: 304, html: null })],
    ["not-html", page("", { contentType: "application/pdf", html: null })],
    ["no-response", page("", { status: null, html: null })],
    ["bot-challenge", page("", { status: 403, isBotChallenge: true, html: null })],
    [
      "blocked-by-robots",
      page("", { robots: { isAllowedForUs: false, isAllowedForGooglebot: false, rule: "Disallow: /" } }),
    ],
    [
      "blocked-by-robots",
      page("", {
        status: null,
        html: null,
        robots: { isAllowedForUs: false, isAllowedForGooglebot: true, rule: null },
      }),
    ],
  ])("says %s", (reason, seen) => {
    expect(indexabilityOf(seen)).toEqual({ isIndexable: reason === "indexable", reason });
  });
});

describe("canonicalOf", () => {
  it("ignores canonicals that disagree, as search engines do", () => {
    expect(canonicalOf(page('<link rel="canonical" href="/b"><link rel="canonical" href="/c">'))).toBeNull();
  });

  it("takes two spellings of one address as one", () => {
    expect(
      canonicalOf(page('<link rel="canonical" href="/b"><link rel="canonical" href="https://EXAMPLE.com/b#x">')),
    ).toBe("https://example.com/b");
  });
});

describe("linkHeaderTargets", () => {
  it("finds one relation among several links", () => {
    const header =
      '<https://a.test/x,y>; rel="preload"; as=style, </b>; rel=canonical, </de>; rel="alternate"; hreflang="de"';
    expect(linkHeaderTargets(header, "canonical")).toEqual(["/b"]);
    expect(linkHeaderTargets(header, "preload")).toEqual(["https://a.test/x,y"]);
  });
});

describe("directivesOf", () => {
  it("does not take a directive's own value for an agent", () => {
    expect(directivesOf(null, { "x-robots-tag": "max-snippet: 20, noindex" }).isNoindex).toBe(true);
  });

  it("reads nofollow and none", () => {
    expect(directivesOf(null, { "x-robots-tag": "none" })).toEqual({ isNoindex: true, isNofollow: true });
  });
});
