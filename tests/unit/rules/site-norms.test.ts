import { describe, expect, it } from "vitest";
import type { PageFacts } from "@/server/facts/types";
import canonicalFormDrift from "@/server/rules/canonical/canonical-form-drift";
import thinVsSiteNorm from "@/server/rules/content/thin-vs-site-norm";
import urlConventionOutlier from "@/server/rules/links/url-convention-outlier";
import sdCoverageOutlier from "@/server/rules/structured-data/sd-coverage-outlier";
import titlePatternOutlier from "@/server/rules/titles/title-pattern-outlier";
import { pageFrom } from "../../helpers/page-facts";
import { failedPaths, findingsOf, page, siteFrom } from "../../helpers/site-facts";

const titled = (path: string, title: string, lang = "en") =>
  pageFrom(`<html lang="${lang}"><title>${title}</title>`, { url: `https://example.com${path}` });
const many = (amount: number, make: (index: number) => PageFacts) => Array.from({ length: amount }, (_, i) => make(i));

describe("title-pattern-outlier", () => {
  const usual = (amount: number) => many(amount, (i) => titled(`/p${i}`, `Tent ${i} | Halden`));

  it("names the page without the ending of the others, but not the home page", () => {
    const site = siteFrom([titled("/", "Halden, tents since 1950"), ...usual(9), titled("/odd", "An old tent")]);
    expect(failedPaths(titlePatternOutlier, site)).toEqual(["/odd"]);
    expect(findingsOf(titlePatternOutlier, site)[0]?.message).toContain("9 of 10");
  });

  it("knows patterns at the beginning", () => {
    const site = siteFrom([...many(9, (i) => titled(`/p${i}`, `Halden: Tent ${i}`)), titled("/odd", "An old tent")]);
    expect(failedPaths(titlePatternOutlier, site)).toEqual(["/odd"]);
  });

  it("is silent with few pages, without a norm, and about another language", () => {
    expect(failedPaths(titlePatternOutlier, siteFrom([...usual(8), titled("/odd", "Odd")]))).toEqual([]);
    const mixed = [...usual(6), ...many(4, (i) => titled(`/q${i}`, `Pole ${i}`))];
    expect(failedPaths(titlePatternOutlier, siteFrom(mixed))).toEqual([]);
    expect(failedPaths(titlePatternOutlier, siteFrom([...usual(12), titled("/de", "Zelte", "de")]))).toEqual([]);
  });
});

const worded = (path: string, amount: number) =>
  page(path, `<main><p>${Array.from({ length: amount }, (_, i) => `word${path.length}x${i}`).join(" ")}</p></main>`);

describe("thin-vs-site-norm", () => {
  const sisters = many(9, (i) => worded(`/tents/model-${i}`, 980 + i * 10));

  it("names the page with far less text than its sisters", () => {
    const site = siteFrom([...sisters, worded("/tents/short", 300)]);
    expect(failedPaths(thinVsSiteNorm, site)).toEqual(["/tents/short"]);
  });

  it("leaves thin pages, other folders and uneven families alone", () => {
    expect(failedPaths(thinVsSiteNorm, siteFrom([...sisters, worded("/tents/thin", 150)]))).toEqual([]);
    expect(failedPaths(thinVsSiteNorm, siteFrom([...sisters, worded("/news/short", 300)]))).toEqual([]);
    const uneven = many(10, (i) => worded(`/tents/model-${i}`, 250 + i * 300));
    expect(failedPaths(thinVsSiteNorm, siteFrom(uneven))).toEqual([]);
  });
});

describe("sd-coverage-outlier", () => {
  const data = (type: string) =>
    `<script type="application/ld+json">{"@context":"https://schema.org","@type":"${type}","name":"x"}</script>`;
  const recipes = (amount: number) => many(amount, (i) => page(`/recipes/r${i}`, "", data("Recipe")));

  it("names the page that lacks the type of its folder", () => {
    const site = siteFrom([...recipes(8), page("/recipes/bare"), page("/news/bare")]);
    expect(failedPaths(sdCoverageOutlier, site)).toEqual(["/recipes/bare"]);
  });

  it("needs enough pages and a clear norm, and ignores types of the whole site", () => {
    expect(failedPaths(sdCoverageOutlier, siteFrom([...recipes(6), page("/recipes/bare")]))).toEqual([]);
    const half = [...recipes(6), ...many(6, (i) => page(`/recipes/s${i}`))];
    expect(failedPaths(sdCoverageOutlier, siteFrom(half))).toEqual([]);
    const site = [...many(9, (i) => page(`/a/r${i}`, "", data("WebSite"))), page("/a/bare")];
    expect(failedPaths(sdCoverageOutlier, siteFrom(site))).toEqual([]);
  });
});

describe("url-convention-outlier", () => {
  it("names another ending, but neither folders nor the top level", () => {
    const pages = many(10, (i) => page(`/guides/how-${i}`));
    const site = siteFrom([
      ...pages,
      page("/guides/"),
      page("/guides/odd/"),
      page("/about/"),
      page("/guides/old.html"),
    ]);
    expect(failedPaths(urlConventionOutlier, site)).toEqual(["/guides/odd/", "/guides/old.html"]);
  });

  it("is silent about a small site", () => {
    expect(failedPaths(urlConventionOutlier, siteFrom([page("/a/b"), page("/a/c/")]))).toEqual([]);
  });
});

describe("canonical-form-drift", () => {
  const named = (path: string, canonical: string) => page(path, "", `<link rel="canonical" href="${canonical}">`);
  const usual = many(10, (i) => named(`/p${i}`, `https://example.com/p${i}`));

  it("names another host, scheme or last slash", () => {
    const site = siteFrom([
      ...usual,
      named("/www", "https://www.example.com/www"),
      named("/http", "http://example.com/http"),
      named("/slash", "https://example.com/slash/"),
      named("/parent", "https://example.com/p1"),
      named("/foreign", "https://other.example/foreign"),
    ]);
    expect(failedPaths(canonicalFormDrift, site)).toEqual(["/http", "/slash", "/www"]);
  });

  it("is silent with few canonicals", () => {
    expect(failedPaths(canonicalFormDrift, siteFrom([named("/a", "http://example.com/a"), ...usual.slice(2)]))).toEqual(
      [],
    );
  });
});
