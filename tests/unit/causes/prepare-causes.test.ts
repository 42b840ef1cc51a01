import { describe, expect, it } from "vitest";
import { pagesOf, pluralTitle } from "@/server/causes/cause-words";
import { type CausesInput, prepareCauses } from "@/server/causes/prepare-causes";
import { gainIfFixed, scoreAudit } from "@/server/rules/score";
import type { ScoreInput } from "@/server/rules/score-types";
import { CATEGORIES, type FindingFacts } from "@/server/rules/types";
import { context, finding, HOST, link, paths, urlOf } from "./findings";

function scoreInput(findings: FindingFacts[], overrides: Partial<ScoreInput> = {}): ScoreInput {
  return {
    findings,
    errors: [],
    indexablePageCount: 100,
    pageCount: 100,
    categoriesApplied: CATEGORIES,
    ...overrides,
  };
}

function input(findings: FindingFacts[], overrides: Partial<CausesInput> = {}): CausesInput {
  return { ...context(), score: scoreInput(findings), host: HOST, isScored: true, ...overrides };
}

describe("prepareCauses", () => {
  it("says what, where, how much and what to do", () => {
    const findings = paths("/products/", 9).map((path) => finding("canonical-to-homepage", path));
    expect(prepareCauses(input(findings))).toMatchObject([
      {
        title: "Product pages name the home page as canonical",
        where: { label: "Product template", tag: "/products/*" },
        pageCount: 9,
        findingCount: 9,
        effort: "1 change",
        ruleIds: ["canonical-to-homepage"],
        fix: expect.stringMatching(/\w/),
      },
    ]);
  });

  it("does not blame a template for a few of its pages", () => {
    const findings = paths("/products/", 3).map((path) => finding("description-missing", path));
    const [cause] = prepareCauses(input(findings, { pageCountOf: () => 40 }));
    expect(cause).toMatchObject({ title: "Some product pages have no meta description", effort: "3 texts" });
  });

  it("gains what the score would gain without the findings of that cause", () => {
    const products = paths("/products/", 8).map((path) => finding("description-missing", path));
    const posts = paths("/blog/", 4).map((path) => finding("description-missing", path));
    const other = [finding("title-missing", "/about"), finding("robots-txt-invalid", null)];
    const all = [...products, ...posts, ...other];
    const causes = prepareCauses(input(all));
    const exact = (findings: FindingFacts[]) => scoreAudit(scoreInput(findings)).exactScore ?? 0;
    const cause = causes.find(({ where }) => where.tag === "/products/*");
    expect(cause?.gain).toBeCloseTo(exact([...posts, ...other]) - exact(all), 6);
    const title = causes.find(({ ruleIds }) => ruleIds.includes("title-missing"));
    expect(title?.gain).toBeCloseTo(gainIfFixed(scoreInput(all), "title-missing"), 6);
  });

  it("gives the lab score back when the lab is fixed", () => {
    const findings = ["lab-performance-low", "render-blocking"].map((id) => finding(id, "/a"));
    const measurements = { performanceMedian: 40, measuredPageCount: 1 };
    const score = scoreInput([...findings, finding("title-missing", "/b")], { measurements });
    const lab = prepareCauses(input([], { score })).find(({ ruleIds }) => ruleIds.includes("render-blocking"));
    expect(lab?.gain).toBeCloseTo(gainIfFixed(score, ["lab-performance-low", "render-blocking"]), 6);
    expect(lab?.title).toMatch(/^Pages load slowly in the lab: /);
  });

  it("orders by gain and knows none without a score", () => {
    const findings = [finding("title-too-short", "/a"), finding("robots-txt-blocks-all", null)];
    const gains = prepareCauses(input(findings)).map((cause) => cause.gain ?? 0);
    expect(gains).toEqual([...gains].sort((a, b) => b - a));
    expect(prepareCauses(input(findings, { isScored: false })).map((cause) => cause.gain)).toEqual([null, null]);
  });

  it("names a dead address, and who leads to a redirect", () => {
    const moved = urlOf("/tent");
    const causes = prepareCauses(
      input([
        finding("status-4xx", "/gone"),
        finding("page-links-to-broken", "/a", [link("/a", urlOf("/gone"))]),
        finding("redirect-internal-link", "/b", [
          link("/b", moved),
          { kind: "url", label: "Ends on", value: urlOf("/x") },
        ]),
      ]),
    );
    expect(causes.map(({ title, where }) => [title, where.tag])).toEqual([
      ["/gone does not work", "/gone"],
      ["Links lead to /tent, which redirects", "/tent"],
    ]);
  });

  it("says which part of the page holds a shared link", () => {
    const findings = ["/a/one", "/b/two", "/c/three"].map((path) =>
      finding("anchor-text-empty", path, [link(path, urlOf("/cart"))]),
    );
    expect(prepareCauses(input(findings, { placeOf: () => "nav" }))).toMatchObject([
      { where: { label: "Menu", tag: "site-wide" }, effort: "1 change", title: "A link has no text" },
    ]);
    expect(prepareCauses(input(findings))[0]?.where.label).toBe("Shared part");
  });

  it("looks at each of many findings a few times, not at every pair", () => {
    const many = Array.from({ length: 4_000 }, (_, index) => {
      const path = `/s${index % 40}/p${index}/x`;
      const ruleId = index % 2 ? "description-missing" : "page-links-to-broken";
      return finding(ruleId, path, [link(path, urlOf(`/dead/${index % 1000}`))]);
    });
    let lookUpCount = 0;
    const templateOf = (url: string) => {
      lookUpCount++;
      return context().templateOf(url);
    };
    expect(prepareCauses(input(many, { templateOf })).length).toBeLessThan(40);
    expect(lookUpCount).toBeLessThan(many.length * 4);
  });
});

describe("words", () => {
  it("turns one page into many", () => {
    expect(pluralTitle("Page has no title", "Product pages")).toBe("Product pages have no title");
    expect(pluralTitle("Page repeats its canonical tag", "Pages")).toBe("Pages repeat their canonical tag");
    expect(pluralTitle("Canonical address redirects", "Pages")).toBe("Canonical address redirects");
    expect(pluralTitle("Page links to addresses that redirect", "Pages")).toBe("Pages link to addresses that redirect");
  });

  it("names a template by the last telling word of its address", () => {
    expect(["/products/*", "/de/categories/*", "/news/*", "/p/*", "/shop/gift-cards/*", "/"].map(pagesOf)).toEqual([
      "Product pages",
      "Category pages",
      "News pages",
      "Pages",
      "Gift card pages",
      "Pages",
    ]);
  });
});
