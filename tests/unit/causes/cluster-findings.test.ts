import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isScored } from "@/server/causes/cause-families";
import { clusterFindings } from "@/server/causes/cluster-findings";
import { findTemplates } from "@/server/causes/templates";
import { urlTemplate } from "@/server/measure/url-template";
import type { Evidence, FindingFacts } from "@/server/rules/types";
import { context, finding, HOST, link, paths, urlOf } from "./findings";

const sourcesOf = (findings: FindingFacts[], overrides = {}) =>
  clusterFindings(findings, context(overrides)).map(({ source, findings: own }) => [source.kind, own.length]);

describe("clusterFindings", () => {
  it("gathers one fault of one template", () => {
    const clusters = clusterFindings(
      paths("/products/", 12).map((path) => finding("description-missing", path)),
      context(),
    );
    expect(clusters).toMatchObject([
      { familyId: "search-texts", source: { kind: "template", template: `${HOST}/products/*` } },
    ]);
    expect(clusters[0]?.findings).toHaveLength(12);
  });

  it("keeps the templates of one fault apart, and few pages without a pattern together", () => {
    const findings = [...paths("/products/", 4), ...paths("/blog/", 3), "/about", "/contact"].map((path) =>
      finding("description-missing", path),
    );
    expect(sourcesOf(findings)).toEqual([
      ["template", 4],
      ["template", 3],
      ["pages", 2],
    ]);
  });

  it("blames the layout for what most pages lack", () => {
    const findings = [...paths("/products/", 6), ...paths("/blog/", 5)].map((path) => finding("og-missing", path));
    expect(sourcesOf(findings, { indexablePageCount: 12 })).toEqual([["everywhere", 11]]);
  });

  it("finds the link that pages of several templates share", () => {
    const target = urlOf("/tent");
    const findings = ["/a/one", "/b/two", "/c/three"].map((path) =>
      finding("fragment-target-missing", path, [link(path, `${target}#x`), link(path, urlOf(`${path}#own`))]),
    );
    const [cluster] = clusterFindings(findings, context());
    expect(cluster?.source).toEqual({ kind: "shared", token: `link ${target}#x` });
    expect(cluster?.findings).toHaveLength(3);
  });

  it("needs three pages for a shared source", () => {
    const evidence: Evidence[] = [{ kind: "url", label: "Status 404, line 3", value: urlOf("/lost.png") }];
    expect(sourcesOf(["/a/one", "/b/two"].map((path) => finding("img-broken", path, evidence)))).toEqual([
      ["pages", 2],
    ]);
  });

  it("does not take numbers, missing headers or robots directives for a source", () => {
    for (const evidence of [
      { kind: "number", label: "Words", value: 3 },
      { kind: "header", name: "x-frame-options", value: null },
      { kind: "snippet", value: "robots: noindex", line: 3 },
    ] satisfies Evidence[]) {
      const findings = ["/a/one", "/b/two", "/c/three"].map((path) => finding("thin-content", path, [evidence]));
      expect(sourcesOf(findings)).toEqual([["pages", 3]]);
    }
  });

  it("joins every finding about one dead address", () => {
    const gone = urlOf("/gone");
    const findings = [
      finding("status-4xx", "/gone"),
      finding("sitemap-url-error", "/gone"),
      finding("page-links-to-broken", "/a", [link("/a", gone)]),
      finding("canonical-to-error", "/b", [{ kind: "url", label: "Canonical", value: gone }]),
      finding("status-4xx", "/other"),
    ];
    const clusters = clusterFindings(findings, context());
    expect(clusters.map(({ source, findings: own }) => [source, own.length])).toEqual([
      [{ kind: "target", url: gone }, 4],
      [{ kind: "target", url: urlOf("/other") }, 1],
    ]);
  });

  it("names the shape of many dead addresses instead of each", () => {
    const findings = paths("/old-blog/", 5).map((path) => finding("status-4xx", path));
    expect(sourcesOf(findings)).toEqual([["target-template", 5]]);
  });

  it("joins a fault of the site with the same fault of most pages", () => {
    const findings = [finding("http-not-redirected", null), ...paths("/a/", 9).map((p) => finding("https-missing", p))];
    expect(sourcesOf(findings, { indexablePageCount: 9 })).toEqual([["everywhere", 10]]);
  });

  it("gathers what remains on one badly built page", () => {
    const rules = ["title-missing", "h1-missing", "lang-missing", "doctype-missing"];
    const clusters = clusterFindings(
      [...rules.map((id) => finding(id, "/old")), finding("h1-missing", "/x")],
      context(),
    );
    expect(clusters.map(({ familyId, findings: own }) => [familyId, own.length])).toEqual([
      ["page-structure", 1],
      ["page", 4],
    ]);
  });

  it("never splits the lab, whose rules share one line of the score", () => {
    const findings = ["/a", "/b/c"].flatMap((path) =>
      ["lab-performance-low", "unused-css", "render-blocking"].map((id) => finding(id, path)),
    );
    expect(clusterFindings(findings, context())).toMatchObject([{ familyId: "slow-in-lab" }]);
  });

  it("stays a summary however many sources there are", () => {
    const findings = Array.from({ length: 60 }, (_, index) => index).flatMap((index) =>
      paths(
        `/section${String.fromCharCode(97 + (index % 26))}${index >= 26 ? "x" : "y"}${index >= 52 ? "z" : "w"}/`,
        3,
      ).map((path) => finding("description-missing", path)),
    );
    const clusters = clusterFindings(findings, context({ indexablePageCount: 1000 }));
    expect(clusters).toHaveLength(5);
    expect(clusters.flatMap((cluster) => cluster.findings)).toHaveLength(findings.length);
  });
});

const RULE_IDS = [
  "description-missing",
  "title-duplicate",
  "page-links-to-broken",
  "status-4xx",
  "redirect-internal-link",
  "og-missing",
  "og-incomplete",
  "img-broken",
  "page-noindex",
  "lab-performance-low",
  "render-blocking",
  "robots-txt-invalid",
  "llms-txt-missing",
  "retired-rule",
];
const pathOf = fc.constantFrom("/", "/about", ...paths("/products/", 6), ...paths("/blog/", 5), ...paths("/l/", 4));
const evidenceOf = (path: string) =>
  fc.array(
    fc.oneof(
      fc.constantFrom("/tent", "/gone", "/menu", "/about").map((target) => link(path, urlOf(target))),
      fc
        .constantFrom("<h2></h2>", "robots: noindex", "same")
        .map((value): Evidence => ({ kind: "snippet", value, line: 1 })),
      fc.constantFrom("Halden", "Tents").map((value): Evidence => ({ kind: "text", value })),
    ),
    { maxLength: 3 },
  );
const anyFinding = fc
  .tuple(fc.constantFrom(...RULE_IDS), fc.option(pathOf, { freq: 8 }), fc.boolean())
  .chain(([ruleId, path, isVerified]) =>
    evidenceOf(path ?? "/").map(
      (evidence): FindingFacts => ({
        ...finding(ruleId, path, evidence),
        status: isVerified || ruleId !== "img-broken" ? "failed" : "unverified",
      }),
    ),
  );
const anyFindings = fc.uniqueArray(anyFinding, { selector: (item) => item.key, maxLength: 120 });

describe("clusterFindings, for any findings", () => {
  it("puts every failed scored finding into exactly one cause, and no other", () => {
    fc.assert(
      fc.property(anyFindings, fc.integer({ min: 0, max: 40 }), (findings, indexablePageCount) => {
        const clusters = clusterFindings(findings, context({ indexablePageCount }));
        const held = clusters.flatMap((cluster) => cluster.findings.map((item) => item.key));
        const counted = findings.filter((item) => item.status === "failed" && isScored(item.ruleId));
        expect(held.sort()).toEqual(counted.map((item) => item.key).sort());
        expect(clusters.every((cluster) => cluster.findings.length > 0)).toBe(true);
        expect(new Set(clusters.map((cluster) => cluster.id)).size).toBe(clusters.length);
      }),
    );
  });

  it("does not depend on their order", () => {
    const shuffled = anyFindings.chain((findings) =>
      fc.tuple(fc.constant(findings), fc.shuffledSubarray(findings, { minLength: findings.length })),
    );
    const shapeOf = (findings: FindingFacts[]) =>
      clusterFindings(findings, context())
        .map(({ id, source, findings: own }) => ({ id, source, keys: own.map((item) => item.key).sort() }))
        .sort((a, b) => (a.id < b.id ? -1 : 1));
    fc.assert(
      fc.property(shuffled, ([one, other]) => {
        expect(shapeOf(other)).toEqual(shapeOf(one));
      }),
    );
  });

  it("gathers pages of one frame under several addresses, and tells two frames under one address apart", () => {
    const urls = [...paths("/a/", 3), ...paths("/b/", 3), ...paths("/c/", 3)].map(urlOf);
    const pages = urls.map((url, index) => ({
      url,
      shape: urlTemplate(url),
      signature: index < 6 ? "frame" : "other",
    }));
    const templates = findTemplates(pages);
    const findings = urls.slice(0, 6).map((url) => finding("thin-content", new URL(url).pathname));
    const clusters = clusterFindings(
      findings,
      context({ ...templates, templateOf: (url) => templates.templateOf(url) ?? "" }),
    );
    expect(clusters.map(({ source }) => source)).toEqual([{ kind: "layout", layout: "frame" }]);
  });

  it("names the layouts of one address shape by size", () => {
    const urls = paths("/products/", 7).map(urlOf);
    const signatures = ["b", "a", "a", "b", "a", "a", "b"];
    const templates = findTemplates(
      urls.map((url, index) => ({ url, shape: urlTemplate(url), signature: signatures[index] ?? null })),
    );
    expect(templates.templateOf(urls[1] ?? "")).toBe("halden.example/products/* (layout A)");
    expect(templates.templateOf(urls[0] ?? "")).toBe("halden.example/products/* (layout B)");
    expect(templates.pageCountOf("halden.example/products/* (layout A)")).toBe(4);
    expect(templates.templateOf(urlOf("/elsewhere"))).toBeUndefined();
  });

  it("gathers the last few faults of every kind in one list", () => {
    const findings = [
      finding("img-broken", "/one"),
      finding("fragment-target-missing", "/two"),
      finding("h1-missing", "/three"),
    ];
    const clusters = clusterFindings(findings, context());
    expect(clusters.map(({ familyId, findings: own }) => [familyId, own.length])).toEqual([["singles", 3]]);
  });
});
