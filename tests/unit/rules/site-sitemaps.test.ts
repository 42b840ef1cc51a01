import { describe, expect, it } from "vitest";
import type { SitemapFacts } from "@/server/facts/types";
import searchBlocked from "@/server/rules/ai/ai-search-bots-blocked";
import trainingBlocked from "@/server/rules/ai/ai-training-bots-blocked";
import agentsBlocked from "@/server/rules/ai/ai-user-agents-blocked";
import contentSignal from "@/server/rules/ai/content-signal-conflict";
import llmsInvalid from "@/server/rules/ai/llms-txt-invalid";
import llmsMissing from "@/server/rules/ai/llms-txt-missing";
import { RULES } from "@/server/rules/registry";
import crawlDelay from "@/server/rules/sitemaps/robots-crawl-delay-high";
import blocksAll from "@/server/rules/sitemaps/robots-txt-blocks-all";
import robotsInvalid from "@/server/rules/sitemaps/robots-txt-invalid";
import robotsMissing from "@/server/rules/sitemaps/robots-txt-missing";
import robotsNoSitemap from "@/server/rules/sitemaps/robots-txt-no-sitemap";
import robotsTooLarge from "@/server/rules/sitemaps/robots-txt-too-large";
import robotsUnreachable from "@/server/rules/sitemaps/robots-txt-unreachable";
import type { SiteFacts } from "@/server/rules/types";
import {
  blocked,
  failedPaths,
  failure,
  findingsOf,
  group,
  noindex,
  ORIGIN,
  page,
  probe,
  redirect,
  robots,
  siteFrom,
  sitemap,
} from "../../helpers/site-facts";

const withRobots = (overrides: Parameters<typeof robots>[0], sitemaps: SitemapFacts[] = []) =>
  siteFrom([page("/")], { probes: { robots: robots(overrides), sitemaps } });

describe("robots.txt rules", () => {
  it("tell missing from unreachable", () => {
    expect(failedPaths(robotsMissing, withRobots({ status: 404 }))).toEqual(["site"]);
    expect(failedPaths(robotsMissing, withRobots({ status: 503 }))).toEqual([]);
    expect(failedPaths(robotsUnreachable, withRobots({ status: 503 }))).toEqual(["site"]);
    const timedOut = { status: null, error: { kind: "timeout" as const, message: "No answer in time." } };
    expect(failedPaths(robotsUnreachable, withRobots(timedOut))).toEqual(["site"]);
    expect(failedPaths(robotsUnreachable, withRobots({}))).toEqual([]);
  });

  it("name lines that are not valid, each once", () => {
    const site = withRobots({
      invalidLines: [{ line: 1, text: "Dissalow: /x", reason: "Unknown field" }],
      groups: [group(["*"], "private", "/ok", "*.pdf", "")],
    });
    expect(findingsOf(robotsInvalid, site)[0]?.evidence).toMatchObject([
      { line: 1 },
      { line: 2, value: "disallow: private (a path begins with / or *)" },
    ]);
    expect(failedPaths(robotsInvalid, withRobots({ groups: [group(["*"], "/a")] }))).toEqual([]);
  });

  it.each([
    ["everything for all", [group(["*"], "/")], "critical"],
    ["everything by wildcard", [group(["*"], "/*")], "critical"],
    ["everything for Googlebot", [group(["googlebot"], "/"), group(["*"], "/a")], "critical"],
    ["all but Googlebot", [group(["Googlebot"], "/a"), group(["*"], "/")], "warning"],
    ["the home page only", [group(["*"], "/$")], undefined],
    ["a folder", [group(["*"], "/private/")], undefined],
    ["another bot", [group(["OtherBot"], "/")], undefined],
    [
      "nothing after all",
      [
        {
          ...group(["*"], "/"),
          rules: [
            { type: "disallow" as const, pattern: "/", line: 2 },
            { type: "allow" as const, pattern: "/", line: 3 },
          ],
        },
      ],
      undefined,
    ],
  ])("judge a file that forbids %s", (_, groups, severity) => {
    expect(findingsOf(blocksAll, withRobots({ groups }))[0]?.severity).toBe(severity);
  });

  it("judge size, delay and the sitemap line", () => {
    expect(failedPaths(robotsTooLarge, withRobots({ bytes: 600 * 1024 }))).toEqual(["site"]);
    expect(failedPaths(robotsTooLarge, withRobots({}))).toEqual([]);
    expect(failedPaths(crawlDelay, withRobots({ groups: [{ ...group(["*"]), crawlDelaySeconds: 20 }] }))).toEqual([
      "site",
    ]);
    expect(
      failedPaths(crawlDelay, withRobots({ groups: [{ ...group(["OtherBot"]), crawlDelaySeconds: 20 }] })),
    ).toEqual([]);
    expect(failedPaths(robotsNoSitemap, withRobots({}, [sitemap(["/"], { foundBy: "well-known" })]))).toEqual(["site"]);
    expect(failedPaths(robotsNoSitemap, withRobots({ sitemaps: [`${ORIGIN}/sitemap.xml`] }, [sitemap(["/"])]))).toEqual(
      [],
    );
  });

  it("tell AI crawlers apart by purpose", () => {
    const site = withRobots({
      groups: [group(["GPTBot", "CCBot"], "/"), group(["OAI-SearchBot"], "/private/"), group(["chatgpt-user"], "/")],
    });
    expect(findingsOf(trainingBlocked, site)[0]?.message).toContain("GPTBot, CCBot");
    expect(failedPaths(searchBlocked, site)).toEqual([]);
    expect(failedPaths(agentsBlocked, site)).toEqual(["site"]);
    expect(trainingBlocked.weight).toBe(0);
  });

  it("read content signals", () => {
    const signal = (...values: string[]) =>
      withRobots({ contentSignals: values.map((value, index) => ({ agents: ["*"], value, line: index + 1 })) });
    expect(failedPaths(contentSignal, signal("search=yes, ai-train=no"))).toEqual([]);
    expect(failedPaths(contentSignal, signal("search=perhaps"))).toEqual(["site"]);
    expect(failedPaths(contentSignal, signal("search=yes", "search=no"))).toEqual(["site"]);
  });

  it("judge llms.txt", () => {
    const site = (overrides: Parameters<typeof probe>[1]) =>
      siteFrom([page("/")], { probes: { llmsTxt: probe("/llms.txt", { contentType: "text/plain", ...overrides }) } });
    expect(failedPaths(llmsMissing, site({ status: 404 }))).toEqual(["site"]);
    expect(failedPaths(llmsInvalid, site({ status: 404 }))).toEqual([]);
    expect(
      failedPaths(
        llmsInvalid,
        site({ bodyExcerpt: "# Halden\n\nAn outdoor magazine and shop.\n\n- [Guides](https://example.com/guides)" }),
      ),
    ).toEqual([]);
    expect(failedPaths(llmsInvalid, site({ bodyExcerpt: "hello" }))).toEqual(["site"]);
  });
});

describe("sitemap rules", () => {
  const ids = RULES.filter((rule) => rule.scope === "site" && rule.id.startsWith("sitemap-"));
  const failing = (site: SiteFacts) =>
    ids.flatMap((rule) => (rule.scope === "site" ? failedPaths(rule, site).map((path) => `${rule.id} ${path}`) : []));
  const listing = (...sitemaps: SitemapFacts[]) => siteFrom([page("/")], { probes: { sitemaps } });

  it("find nothing in a good one", () => {
    expect(failing(listing(sitemap(["/"])))).toEqual([]);
  });

  it("see that there is none", () => {
    expect(failing(listing())).toEqual(["sitemap-missing site"]);
    expect(failing(listing(sitemap([], { foundBy: "well-known", status: 404, kind: "invalid" })))).toEqual([
      "sitemap-missing site",
    ]);
  });

  it.each([
    ["is gone", { status: 404, kind: "invalid" as const }, ["sitemap-invalid site"]],
    ["is not XML", { kind: "invalid" as const, error: "Not well-formed at line 3." }, ["sitemap-invalid site"]],
    ["is blocked", { isBlockedByRobots: true }, ["sitemap-blocked site"]],
    ["is too long", { urlCount: 50_001 }, ["sitemap-over-50k site"]],
    ["is too large", { bytes: 51 * 1024 * 1024 }, ["sitemap-over-50mb site"]],
    ["lies about dates", { entries: [{ url: `${ORIGIN}/`, lastmod: "31.05.2026" }] }, ["sitemap-lastmod-invalid site"]],
    [
      "dates pages in the future",
      { entries: [{ url: `${ORIGIN}/`, lastmod: "2026-12-24" }] },
      ["sitemap-lastmod-invalid site"],
    ],
    ["dates pages today", { entries: [{ url: `${ORIGIN}/`, lastmod: "2026-11-20T10:00:00+00:00" }] }, []],
  ])("judge one that %s", (_, overrides, expected) => {
    expect(failing(listing(sitemap(["/"], overrides)))).toEqual(expected);
  });

  it("call a file near the limit a warning", () => {
    const nearly = ids.find((rule) => rule.id === "sitemap-over-50k");
    if (nearly?.scope !== "site") throw new Error("rule not found");
    expect(findingsOf(nearly, listing(sitemap(["/"], { urlCount: 45_000 })))[0]?.severity).toBe("warning");
  });

  it("judge listed pages by what they answered", () => {
    const pages = [
      page("/"),
      failure("/gone", 404),
      redirect("/old", "/"),
      noindex("/closed"),
      blocked("/private/a"),
      page("/copy", "", '<link rel="canonical" href="/">', {
        indexability: { isIndexable: false, reason: "canonicalised" },
      }),
      page("/new"),
    ];
    const site = siteFrom(pages, {
      probes: { sitemaps: [sitemap(["/", "/gone", "/old", "/closed", "/private/a", "/copy", "/never-crawled"])] },
    });
    expect(failing(site).sort()).toEqual([
      "sitemap-missing-indexable /new",
      "sitemap-url-blocked /private/a",
      "sitemap-url-error /gone",
      "sitemap-url-noindex /closed",
      "sitemap-url-non-canonical /copy",
      "sitemap-url-redirect /old",
    ]);
  });

  it("claim nothing about coverage after an incomplete crawl", () => {
    const site = siteFrom([page("/"), page("/new")], {
      probes: { sitemaps: [sitemap(["/"])] },
      isCrawlComplete: false,
    });
    expect(failing(site)).toEqual([]);
  });

  it("judge hosts and schemes", () => {
    expect(failing(listing(sitemap(["/", "https://staging.example.com/"])))).toEqual(["sitemap-url-wrong-host site"]);
    expect(failing(listing(sitemap(["/", "http://example.com/a"])))).toEqual(["sitemap-url-http site"]);
    const elsewhere = sitemap(["/"], { url: "https://files.example/sitemap.xml" });
    const submitted = siteFrom([page("/")], {
      probes: { robots: robots({ sitemaps: [elsewhere.url] }), sitemaps: [elsewhere] },
    });
    expect(failing(submitted)).toEqual([]);
  });

  it("see repeated addresses and dates", () => {
    expect(failing(listing(sitemap(["/", "/"])))).toEqual(["sitemap-duplicate-url site"]);
    const dated = (days: number) =>
      sitemap([], {
        urlCount: 20,
        entries: Array.from({ length: 20 }, (_, index) => ({
          url: `${ORIGIN}/${index}`,
          lastmod: `2026-01-${String(1 + (index % days)).padStart(2, "0")}`,
        })),
      });
    expect(failing(listing(dated(2)))).toContain("sitemap-lastmod-churn site");
    expect(failing(listing(dated(3)))).not.toContain("sitemap-lastmod-churn site");
  });

  it("compare dates with the structured data of the page", () => {
    const article = (modified: string) =>
      page(
        "/",
        "",
        `<script type="application/ld+json">{"@context":"https://schema.org","@type":"Article","dateModified":"${modified}"}</script>`,
      );
    const listed = {
      probes: { sitemaps: [sitemap([], { urlCount: 1, entries: [{ url: `${ORIGIN}/`, lastmod: "2026-05-01" }] })] },
    };
    expect(failing(siteFrom([article("2026-01-01")], listed))).toEqual(["sitemap-lastmod-drift /"]);
    expect(failing(siteFrom([article("2026-04-20")], listed))).toEqual([]);
  });
});
