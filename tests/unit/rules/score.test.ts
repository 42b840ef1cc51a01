import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findingKey } from "@/server/rules/finding-key";
import { findRule, RULES } from "@/server/rules/registry";
import { bandOf, gainIfFixed, scoreAudit } from "@/server/rules/score";
import type { ScoreInput } from "@/server/rules/score-types";
import { CATEGORIES, type FindingFacts, SEVERITIES, type Severity } from "@/server/rules/types";

function finding(ruleId: string, url: string | null, severity?: Severity): FindingFacts {
  const rule = findRule(ruleId);
  if (!rule) throw new Error(`unknown rule ${ruleId}`);
  const scope = url === null ? "site" : "page";
  return {
    key: findingKey(ruleId, scope, url ?? ""),
    ruleId,
    category: rule.category,
    severity: severity ?? rule.severity,
    scope,
    url,
    message: "",
    evidence: [],
    status: "failed",
  };
}

const input = (findings: FindingFacts[], overrides: Partial<ScoreInput> = {}): ScoreInput => ({
  findings,
  errors: [],
  indexablePageCount: 20,
  pageCount: 25,
  categoriesApplied: CATEGORIES,
  ...overrides,
});
const score = (findings: FindingFacts[], overrides: Partial<ScoreInput> = {}) =>
  scoreAudit(input(findings, overrides)).score ?? -1;
const onPages = (ruleId: string, amount: number) =>
  Array.from({ length: amount }, (_, index) => finding(ruleId, `https://example.com/${index}`));

const anyFinding = fc
  .record({
    rule: fc.constantFrom(...RULES),
    page: fc.option(fc.integer({ min: 0, max: 40 })),
    severity: fc.constantFrom(...SEVERITIES),
  })
  .map(({ rule, page, severity }) => finding(rule.id, page === null ? null : `https://example.com/${page}`, severity));
const anyInput = fc
  .record({
    findings: fc.array(anyFinding, { maxLength: 60 }),
    indexablePageCount: fc.integer({ min: 0, max: 50 }),
    performanceMedian: fc.option(fc.integer({ min: 0, max: 100 })),
    measuredPageCount: fc.integer({ min: 0, max: 5 }),
  })
  .map(({ findings, indexablePageCount, ...measurements }) => input(findings, { indexablePageCount, measurements }));

describe("score", () => {
  it("is 100 without findings and null when nothing was judged", () => {
    expect(score([])).toBe(100);
    expect(scoreAudit(input([], { categoriesApplied: [] }))).toMatchObject({ score: null, band: null, lines: [] });
    expect(scoreAudit(input([], { categoriesApplied: ["titles"] })).categories).toMatchObject({
      titles: { score: 100 },
      images: { score: null },
    });
  });

  it("spreads sites sensibly", () => {
    const fewFaults = [
      ...onPages("page-links-to-broken", 2),
      ...onPages("title-duplicate", 2),
      ...onPages("description-duplicate", 4),
      ...onPages("img-broken", 1),
      finding("sitemap-missing", null),
      finding("robots-txt-missing", null),
    ];
    expect(score(fewFaults)).toBeGreaterThanOrEqual(75);
    expect(score(fewFaults)).toBeLessThanOrEqual(90);

    const broken = [
      "page-links-to-broken",
      "title-duplicate",
      "description-duplicate",
      "h1-duplicate",
      "duplicate-content-exact",
      "img-broken",
      "img-heavy",
      "redirect-internal-link",
      "canonical-to-error",
      "text-not-compressed",
      "resource-broken",
      "redirect-to-error",
      "hreflang-no-return-link",
    ].flatMap((id) => onPages(id, 16));
    expect(score([...broken, finding("sitemap-invalid", null), finding("robots-txt-unreachable", null)])).toBeLessThan(
      40,
    );
    expect(score([finding("sitewide-noindex", null), finding("homepage-not-indexable", null)])).toBeLessThan(65);
  });

  it("does not move with addresses that are not indexable pages", () => {
    const findings = onPages("title-duplicate", 4);
    expect(score(findings, { pageCount: 25 })).toBe(score(findings, { pageCount: 25_000 }));
  });

  it("counts a fault of content on indexable pages only, and a fault of an address anywhere", () => {
    const indexableUrls = new Set(["https://example.com/0"]);
    const content = RULES.find((rule) => rule.scope === "page" && rule.category === "images" && rule.weight > 0);
    if (content) {
      expect(score([finding(content.id, "https://example.com/9")], { indexableUrls })).toBe(100);
      expect(score([finding(content.id, "https://example.com/0")], { indexableUrls })).toBeLessThan(100);
    }
    expect(score([finding("redirect-loop", "https://example.com/9")], { indexableUrls })).toBeLessThan(100);
    // Runs on the joined crawl, yet judges what a page says.
    expect(score([finding("hreflang-conflict", "https://example.com/9")], { indexableUrls })).toBe(100);
    expect(score([finding("hreflang-conflict", "https://example.com/0")], { indexableUrls })).toBeLessThan(100);
  });

  it("leaves out what is informational or unverified", () => {
    expect(
      score([
        finding("llms-txt-missing", null),
        { ...finding("canonical-to-error", "https://example.com/1"), status: "unverified" },
      ]),
    ).toBe(100);
  });

  it("never shows 100 when something was lost", () => {
    expect(score([finding("inlinks-single", "https://example.com/1")], { indexablePageCount: 100_000 })).toBe(99);
  });

  it("weighs rules it does not know by their severity", () => {
    const retired = { ...finding("title-duplicate", "https://example.com/1"), ruleId: "retired-rule" };
    expect(scoreAudit(input([retired])).lines).toMatchObject([{ ruleId: "retired-rule", weight: 4 }]);
  });

  it("takes the speed from the lab score once", () => {
    const measurements = { performanceMedian: 45, measuredPageCount: 3 };
    const slow = scoreAudit(
      input([finding("lab-lcp", "https://example.com/1"), finding("lab-performance-low", "https://example.com/1")], {
        measurements,
      }),
    );
    expect(slow.categories.performance.score).toBe(50);
    expect(slow.lines).toMatchObject([
      { ruleId: "lab-performance-low", severity: "critical", urls: ["https://example.com/1"] },
    ]);
    expect(score([], { measurements: { ...measurements, performanceMedian: 92 } })).toBe(100);
  });

  it("judges measured faults by the pages that were measured", () => {
    const lowOnAll = [finding("a11y-score-low", "https://example.com/1")];
    const line = (measuredPageCount: number) =>
      scoreAudit(input(lowOnAll, { measurements: { performanceMedian: null, measuredPageCount } })).lines[0];
    expect(line(1)?.share).toBe(1);
    expect(line(4)?.share).toBe(0.25);
  });

  it("lists pages of a line, at most 20, with the true count", () => {
    const [line] = scoreAudit(input(onPages("title-duplicate", 30), { indexablePageCount: 60 })).lines;
    expect(line).toMatchObject({ pageCount: 30, share: 0.5 });
    expect(line?.urls).toHaveLength(20);
  });

  it("says when and why it is partial", () => {
    expect(scoreAudit(input([])).isPartial).toBe(false);
    const partial = scoreAudit(
      input([], { isCrawlComplete: false, errors: [{ ruleId: "h1-duplicate", url: null, message: "boom" }] }),
    );
    expect(partial.partialReasons).toHaveLength(2);
  });

  it("draws bands as Lighthouse does", () => {
    expect([0, 49, 50, 89, 90, 100].map(bandOf)).toEqual(["Poor", "Poor", "Needs work", "Needs work", "Good", "Good"]);
  });
});

describe("score properties", () => {
  it("never rises with another finding", () => {
    fc.assert(
      fc.property(anyInput, anyFinding, (given, extra) => {
        const before = scoreAudit(given).exactScore ?? 100;
        const after = scoreAudit({ ...given, findings: [...given.findings, extra] }).exactScore ?? 100;
        expect(after).toBeLessThanOrEqual(before + 1e-9);
      }),
    );
  });

  it("never falls when a finding is muted", () => {
    fc.assert(
      fc.property(anyInput, fc.nat(), (given, index) => {
        const kept = given.findings.filter((_, position) => position !== index % Math.max(1, given.findings.length));
        expect(scoreAudit({ ...given, findings: kept }).exactScore ?? 100).toBeGreaterThanOrEqual(
          (scoreAudit(given).exactScore ?? 100) - 1e-9,
        );
      }),
    );
  });

  it("says exactly what muted findings would cost", () => {
    fc.assert(
      fc.property(anyInput, fc.array(anyFinding, { maxLength: 20 }), (given, mutedFindings) => {
        const muted = scoreAudit({ ...given, mutedFindings });
        const counted = scoreAudit({ ...given, findings: [...given.findings, ...mutedFindings] });
        expect(muted.muted?.findingCount).toBe(mutedFindings.length);
        if (muted.exactScore !== null && counted.exactScore !== null)
          expect(muted.muted?.pointsIfCounted).toBeCloseTo(muted.exactScore - counted.exactScore, 6);
      }),
    );
  });

  it("does not depend on the order of findings", () => {
    fc.assert(
      fc.property(anyInput, (given) => {
        const { lines, ...rest } = scoreAudit(given);
        const reversed = scoreAudit({ ...given, findings: [...given.findings].reverse() });
        expect(reversed.exactScore).toBeCloseTo(rest.exactScore ?? 0, 9);
        expect(reversed.lines.map((line) => line.ruleId)).toEqual(lines.map((line) => line.ruleId));
      }),
    );
  });

  it("has a receipt that adds up, for the whole and for each category", () => {
    fc.assert(
      fc.property(anyInput, (given) => {
        const receipt = scoreAudit(given);
        const total = receipt.lines.reduce((sum, line) => sum + line.lostPoints, 0);
        expect(total).toBeCloseTo(100 - (receipt.exactScore ?? 100), 9);
        for (const category of CATEGORIES) {
          const lines = receipt.lines.filter((line) => line.category === category);
          const ofCategory = lines.reduce((sum, line) => sum + line.categoryLostPoints, 0);
          expect(ofCategory).toBeCloseTo(100 - (receipt.categories[category].exactScore ?? 100), 9);
          expect(lines.reduce((sum, line) => sum + line.lostPoints, 0)).toBeCloseTo(
            receipt.categories[category].lostPoints,
            9,
          );
        }
      }),
    );
  });

  it("promises the gain that fixing a rule brings", () => {
    fc.assert(
      fc.property(anyInput, (given) => {
        for (const line of scoreAudit(given).lines) {
          expect(line.gainIfFixed).toBeCloseTo(gainIfFixed(given, line.ruleId), 9);
          expect(line.gainIfFixed).toBeGreaterThan(0);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("stays between 0 and 100 with whole numbers", () => {
    fc.assert(
      fc.property(anyInput, (given) => {
        const receipt = scoreAudit(given);
        for (const value of [receipt.score, ...Object.values(receipt.categories).map((category) => category.score)]) {
          if (value === null) continue;
          expect(Number.isInteger(value) && value >= 0 && value <= 100).toBe(true);
        }
      }),
    );
  });
});
