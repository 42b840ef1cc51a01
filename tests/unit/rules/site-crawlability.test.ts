import { describe, expect, it } from "vitest";
import blockedResource from "@/server/rules/crawlability/blocked-page-resource";
import depthHigh from "@/server/rules/crawlability/crawl-depth-high";
import crawlTrap from "@/server/rules/crawlability/crawl-trap-suspected";
import homeNotIndexable from "@/server/rules/crawlability/homepage-not-indexable";
import missingUrl from "@/server/rules/crawlability/missing-url-returns-200";
import orphan from "@/server/rules/crawlability/orphan-page";
import blockedPage from "@/server/rules/crawlability/page-blocked-by-robots";
import paginationBroken from "@/server/rules/crawlability/pagination-broken";
import toFirst from "@/server/rules/crawlability/pagination-canonical-to-first";
import loopOrGap from "@/server/rules/crawlability/pagination-loop-or-gap";
import paginationNoindex from "@/server/rules/crawlability/pagination-noindex";
import sitewideNoindex from "@/server/rules/crawlability/sitewide-noindex";
import {
  blocked,
  failedPaths,
  failure,
  findingsOf,
  link,
  noindex,
  page,
  probe,
  redirect,
  resource,
  siteFrom,
  sitemap,
} from "../../helpers/site-facts";

describe("crawlability rules", () => {
  it.each([
    ["noindex", noindex("/"), ["site"]],
    ["an error", failure("/", 500), ["site"]],
    ["nothing wrong", page("/"), []],
    [
      "a bot wall",
      page("/", "", "", { isBotChallenge: true, indexability: { isIndexable: false, reason: "bot-challenge" } }),
      ["?site"],
    ],
  ])("judge a home page with %s", (_, home, expected) => {
    expect(failedPaths(homeNotIndexable, siteFrom([home]))).toEqual(expected);
  });

  it("follow redirects to the home page", () => {
    const site = siteFrom([redirect("/", "/en"), noindex("/en")]);
    expect(site.homeUrl).toBe("https://example.com/en");
    expect(failedPaths(homeNotIndexable, site)).toEqual(["site"]);
  });

  it("leave a home page that forwards by a refresh to the rule about refreshes", () => {
    const home = page("/", "", '<meta http-equiv="refresh" content="0; url=/en">', {
      indexability: { isIndexable: false, reason: "redirect" },
    });
    expect(failedPaths(homeNotIndexable, siteFrom([home, page("/en")]))).toEqual([]);
  });

  it("see a site that is closed to search, not one with a few closed pages", () => {
    expect(failedPaths(sitewideNoindex, siteFrom(["/", "/a", "/b"].map((path) => noindex(path))))).toEqual(["site"]);
    expect(failedPaths(sitewideNoindex, siteFrom([page("/"), noindex("/a"), noindex("/b")]))).toEqual([]);
    expect(failedPaths(sitewideNoindex, siteFrom([noindex("/a"), noindex("/b")]))).toEqual([]);
  });

  it.each([
    [{ status: 200 }, ["site"]],
    [{ status: 404 }, []],
    [{ status: 200, isNoindex: true }, []],
    [{ status: null }, ["?site"]],
  ])("judge a made-up address that answers %o", (overrides, expected) => {
    const site = siteFrom([page("/")], { probes: { missingUrl: probe("/3f9a", overrides) } });
    expect(failedPaths(missingUrl, site)).toEqual(expected);
  });

  it("name blocked pages only when they are linked, with the line of robots.txt", () => {
    const site = siteFrom([page("/", link("/private/a")), blocked("/private/a"), blocked("/private/b")]);
    const findings = findingsOf(blockedPage, site);
    expect(findings).toMatchObject([{ url: "https://example.com/private/a" }]);
    expect(findings[0]?.evidence[0]).toEqual({ kind: "snippet", value: "Disallow: /private/", line: null });
  });

  it("count clicks on indexable pages", () => {
    const deep = (path: string, depth: number | null) => page(path, "", "", { depth });
    const site = siteFrom([
      deep("/3", 3),
      deep("/4", 4),
      deep("/5", 5),
      deep("/unknown", null),
      { ...noindex("/6"), depth: 6 },
    ]);
    expect(findingsOf(depthHigh, site)).toMatchObject([
      { url: "https://example.com/4", severity: "notice" },
      { url: "https://example.com/5", severity: "warning" },
    ]);
  });

  it("find orphans in the sitemap after a complete crawl only", () => {
    const pages = [
      page("/", link("/a") + link("/old")),
      page("/a"),
      page("/lost", link("/lost")),
      redirect("/old", "/moved"),
      page("/moved"),
    ];
    const options = { probes: { sitemaps: [sitemap(["/", "/a", "/lost", "/moved"])] } };
    expect(failedPaths(orphan, siteFrom(pages, options))).toEqual(["/lost"]);
    expect(failedPaths(orphan, siteFrom(pages, { ...options, isCrawlComplete: false }))).toEqual([]);
  });

  it("name pages with resources that Googlebot may not fetch", () => {
    const site = siteFrom([page("/", '<img src="/a.webp" alt="A tent">'), page("/b")], {
      resources: [resource("/a.webp", "image", { isAllowedForGooglebot: false })],
    });
    expect(failedPaths(blockedResource, site)).toEqual(["/"]);
  });

  it("suspect a trap above 200 query strings of one path", () => {
    const linksWith = (amount: number) =>
      Array.from({ length: amount }, (_, index) => link(`/list?sort=${index}`)).join("");
    expect(failedPaths(crawlTrap, siteFrom([page("/", linksWith(201))]))).toEqual(["site"]);
    expect(failedPaths(crawlTrap, siteFrom([page("/", linksWith(200))]))).toEqual([]);
  });

  it("judge later pages of a list whose first page is known", () => {
    const first = page("/list");
    const second = { ...noindex("/list?page=2") };
    expect(failedPaths(paginationNoindex, siteFrom([first, second]))).toEqual(["/list?page=2"]);
    expect(failedPaths(paginationNoindex, siteFrom([noindex("/product?p=77")]))).toEqual([]);
    const canonical = page("/list/page/3/", "", '<link rel="canonical" href="https://example.com/list/">');
    expect(failedPaths(toFirst, siteFrom([page("/list/"), canonical]))).toEqual(["/list/page/3/"]);
  });

  it("check the neighbours of a list", () => {
    const next = (target: string) => `<link rel="next" href="${target}">`;
    const previous = (target: string) => `<link rel="prev" href="${target}">`;
    const broken = siteFrom([page("/1", "", next("/2")), failure("/2", 404)]);
    expect(failedPaths(paginationBroken, broken)).toEqual(["/1"]);
    const gap = siteFrom([page("/1", "", next("/2")), page("/2", "", previous("/9")), page("/9")]);
    expect(failedPaths(loopOrGap, gap)).toEqual(["/1"]);
    const good = siteFrom([page("/1", "", next("/2")), page("/2", "", previous("/1"))]);
    expect(failedPaths(loopOrGap, good)).toEqual([]);
    expect(failedPaths(paginationBroken, good)).toEqual([]);
  });
});
