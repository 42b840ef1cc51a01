import { describe, expect, it } from "vitest";
import type { SitemapFacts } from "@/server/facts/types";
import nearDuplicate from "@/server/rules/content/duplicate-content-near";
import conflict from "@/server/rules/international/hreflang-conflict";
import invalidCode from "@/server/rules/international/hreflang-invalid-code";
import langMismatch from "@/server/rules/international/hreflang-lang-mismatch";
import mixedMethods from "@/server/rules/international/hreflang-mixed-methods";
import noReturn from "@/server/rules/international/hreflang-no-return-link";
import noSelf from "@/server/rules/international/hreflang-no-self";
import noDefault from "@/server/rules/international/hreflang-no-x-default";
import toError from "@/server/rules/international/hreflang-to-error";
import { failedPaths, failure, findingsOf, ORIGIN, page, siteFrom, sitemap } from "../../helpers/site-facts";

type Versions = Record<string, string>;

/** A sitemap that gives each path its language versions, by code. */
function listing(paths: Record<string, Versions>, more: Partial<SitemapFacts> = {}): SitemapFacts {
  return sitemap([], {
    entries: Object.entries(paths).map(([path, versions]) => ({
      url: ORIGIN + path,
      lastmod: null,
      alternates: Object.entries(versions).map(([hreflang, target]) => ({ hreflang, url: ORIGIN + target })),
    })),
    ...more,
  });
}
const both = { en: "/en", de: "/de", "x-default": "/en" };
const site = (paths: Record<string, Versions>, pages = [page("/en"), page("/de")]) =>
  siteFrom(pages, { probes: { sitemaps: [listing(paths)] } });
const head = (code: string, path: string) => `<link rel="alternate" hreflang="${code}" href="${ORIGIN}${path}">`;

describe("language versions in a sitemap", () => {
  it("are a whole declaration by themselves", () => {
    const complete = site({ "/en": both, "/de": both }, [page("/en"), page("/other")]);
    for (const rule of [conflict, invalidCode, mixedMethods, noReturn, noSelf, noDefault, langMismatch])
      expect(failedPaths(rule, complete), rule.id).toEqual([]);
  });

  it("are judged like those of the page, and the message says where they stand", () => {
    const found = findingsOf(noSelf, site({ "/en": { de: "/de", "x-default": "/de" } }));
    expect(found.map(({ url, message }) => [url, message])).toEqual([
      [`${ORIGIN}/en`, "In the sitemap: the page is missing from its own list of language versions."],
    ]);
    expect(failedPaths(invalidCode, site({ "/en": { ...both, "en-uk": "/uk" } }))).toEqual(["/en"]);
    expect(failedPaths(noDefault, site({ "/en": { en: "/en", de: "/de" } }))).toEqual(["/en"]);
    expect(failedPaths(langMismatch, site({ "/de": { de: "/de" } }))).toEqual(["/de"]);
    const two = [listing({ "/en": both }), listing({ "/en": { ...both, de: "/deutsch" } })];
    expect(failedPaths(conflict, siteFrom([page("/en")], { probes: { sitemaps: two } }))).toEqual(["/en"]);
  });

  it("need a return link, which the target's own head may give", () => {
    expect(failedPaths(noReturn, site({ "/en": both }))).toEqual(["/en"]);
    expect(failedPaths(noReturn, site({ "/en": both }, [page("/en"), page("/de", "", head("en", "/en"))]))).toEqual([]);
  });

  it("may lead to errors", () => {
    expect(failedPaths(toError, site({ "/en": both }, [page("/en"), failure("/de", 404)]))).toEqual(["/en"]);
  });

  it("are compared with what the page says", () => {
    const tags = head("en", "/en") + head("de", "/de") + head("x-default", "/en");
    expect(failedPaths(mixedMethods, site({ "/en": both }, [page("/en", "", tags)]))).toEqual([]);
    const [finding] = findingsOf(mixedMethods, site({ "/en": both }, [page("/en", "", head("fr", "/fr"))]));
    expect(finding?.message).toBe("The HTML and sitemap name different language versions.");
    expect(finding?.evidence).toContainEqual({ kind: "text", label: "Not in the sitemap", value: `fr ${ORIGIN}/fr` });
  });

  it("may resemble each other", () => {
    const words = Array.from({ length: 300 }, (_, index) => `word${index}`);
    const text = (last: string) => `<main><p>${[...words, last].join(" ")}</p></main>`;
    const pages = [page("/en", text("colour")), page("/us", text("color"))];
    expect(failedPaths(nearDuplicate, siteFrom(pages))).toEqual(["/en", "/us"]);
    const versions = { "en-GB": "/en", "en-US": "/us" };
    expect(failedPaths(nearDuplicate, site({ "/en": versions, "/us": versions }, pages))).toEqual([]);
  });
});
