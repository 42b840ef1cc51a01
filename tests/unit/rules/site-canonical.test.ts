import { describe, expect, it } from "vitest";
import chain from "@/server/rules/canonical/canonical-chain";
import loop from "@/server/rules/canonical/canonical-loop";
import unlinked from "@/server/rules/canonical/canonical-target-unlinked";
import toBlocked from "@/server/rules/canonical/canonical-to-blocked";
import toError from "@/server/rules/canonical/canonical-to-error";
import toHome from "@/server/rules/canonical/canonical-to-homepage";
import toNoindex from "@/server/rules/canonical/canonical-to-noindex";
import toRedirect from "@/server/rules/canonical/canonical-to-redirect";
import copyLinked from "@/server/rules/canonical/canonicalised-page-linked";
import noReturn from "@/server/rules/international/hreflang-no-return-link";
import hreflangError from "@/server/rules/international/hreflang-to-error";
import hreflangNoindex from "@/server/rules/international/hreflang-to-noindex";
import hreflangNonCanonical from "@/server/rules/international/hreflang-to-non-canonical";
import hreflangRedirect from "@/server/rules/international/hreflang-to-redirect";
import manyLanguages from "@/server/rules/international/hreflang-url-many-langs";
import {
  blocked,
  failedPaths,
  failure,
  findingsOf,
  link,
  noindex,
  page,
  redirect,
  siteFrom,
} from "../../helpers/site-facts";

const canonicalised = { indexability: { isIndexable: false, reason: "canonicalised" as const } };
const copy = (path: string, target: string, body = "") =>
  page(path, body, `<link rel="canonical" href="${target}">`, canonicalised);
const self = (path: string) => page(path, "", `<link rel="canonical" href="${path}">`);

describe("canonical rules", () => {
  const rules = { toRedirect, toError, toNoindex, toBlocked, chain, loop, toHome };
  const failing = (site: ReturnType<typeof siteFrom>) =>
    Object.entries(rules).flatMap(([name, rule]) => failedPaths(rule, site).map((path) => `${name} ${path}`));

  it.each([
    ["a redirect", redirect("/b", "/c"), ["toRedirect /a"]],
    ["an error", failure("/b", 404), ["toError /a"]],
    ["a closed page", noindex("/b"), ["toNoindex /a"]],
    ["a blocked page", blocked("/b"), ["toBlocked /a"]],
    ["a copy of a third page", copy("/b", "/"), ["chain /a"]],
    ["a refusal", failure("/b", 403), []],
    ["a page that names itself", self("/b"), []],
  ])("judge a canonical that is %s", (_, target, expected) => {
    expect(failing(siteFrom([self("/"), copy("/a", "/b"), target]))).toEqual(expected);
  });

  it("see two pages that name each other", () => {
    expect(failing(siteFrom([self("/"), copy("/a", "/b"), copy("/b", "/a")]))).toEqual(["loop /a", "loop /b"]);
  });

  it("do not guess about a canonical that was not crawled, and ignore other sites", () => {
    const site = siteFrom([self("/"), copy("/a", "/unknown"), copy("/b", "https://other.example/b")]);
    expect(failing(site)).toEqual(["toError ?/a"]);
  });

  it("ignore canonicals that contradict each other", () => {
    const head = '<link rel="canonical" href="/gone"><link rel="canonical" href="/a">';
    expect(failing(siteFrom([page("/a", "", head), failure("/gone", 404)]))).toEqual([]);
  });

  it("read the Link header", () => {
    const headers = { link: '</style.css>; rel=preload, <https://example.com/gone>; rel="canonical"' };
    expect(failing(siteFrom([page("/a", "", "", { headers }), failure("/gone", 404)]))).toEqual(["toError /a"]);
  });

  it("see a page that calls itself a copy of the home page", () => {
    const text = (words: string) => `<main><p>${words}</p></main>`;
    const home = page("/", text("All about tents for every season and every budget."));
    const site = siteFrom([
      home,
      copy("/a", "/", text("How to mend a torn groundsheet in the field.")),
      copy("/?ref=1", "/", text("All about tents for every season and every budget.")),
    ]);
    expect(failedPaths(toHome, site)).toEqual(["/a"]);
  });

  it("compare links with canonicals", () => {
    const linking = ["/1", "/2", "/3", "/4", "/5"].map((path) => page(path, link("/a")));
    const site = siteFrom([self("/"), copy("/a", "/b"), self("/b"), ...linking]);
    expect(failedPaths(copyLinked, site)).toEqual(["/a"]);
    expect(failedPaths(unlinked, site)).toEqual(["/b"]);
    expect(failedPaths(unlinked, { ...site, isCrawlComplete: false })).toEqual([]);
    expect(failedPaths(copyLinked, siteFrom([self("/"), copy("/a", "/b"), self("/b"), ...linking.slice(1)]))).toEqual(
      [],
    );
  });
});

describe("hreflang rules", () => {
  const alternates = (...pairs: [string, string][]) =>
    pairs.map(([code, href]) => `<link rel="alternate" hreflang="${code}" href="${href}">`).join("");
  const set = alternates(["en", "/en"], ["de", "/de"]);
  const rules = { noReturn, hreflangError, hreflangNoindex, hreflangRedirect, hreflangNonCanonical, manyLanguages };
  const failing = (site: ReturnType<typeof siteFrom>) =>
    Object.entries(rules).flatMap(([name, rule]) => failedPaths(rule, site).map((path) => `${name} ${path}`));

  it.each([
    ["names the page back", page("/de", "", set), []],
    ["names nobody", page("/de"), ["noReturn /en"]],
    ["is gone", failure("/de", 404), ["hreflangError /en"]],
    ["is closed", page("/de", "", `${set}<meta name="robots" content="noindex">`), ["hreflangNoindex /en"]],
    ["redirects", redirect("/de", "/de/"), ["hreflangRedirect /en"]],
    ["is a copy", page("/de", "", `${set}<link rel="canonical" href="/en">`), ["hreflangNonCanonical /en"]],
  ])("judge a version that %s", (_, version, expected) => {
    expect(failing(siteFrom([page("/en", "", set), version]))).toEqual(expected);
  });

  it("do not guess about a version that was not crawled", () => {
    expect(failing(siteFrom([page("/en", "", set)]))).toEqual(["hreflangError ?/en"]);
  });

  it("join the codes of one target", () => {
    const site = siteFrom([page("/en", "", alternates(["de", "/de"], ["de-at", "/de"])), failure("/de", 404)]);
    expect(findingsOf(hreflangError, site)).toMatchObject([
      { evidence: [{ label: "de, de-at", value: "https://example.com/de" }] },
    ]);
  });

  it("see one page listed as two languages, but allow regions and x-default", () => {
    const wrong = alternates(["en", "/en"], ["fr", "/en"]);
    expect(failedPaths(manyLanguages, siteFrom([page("/en", "", wrong)]))).toEqual(["/en"]);
    const regions = alternates(["en-us", "/en"], ["en-gb", "/en"], ["x-default", "/en"]);
    expect(failedPaths(manyLanguages, siteFrom([page("/en", "", regions)]))).toEqual([]);
  });
});
