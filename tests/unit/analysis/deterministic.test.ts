import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writeDeterministicAnalysis } from "@/server/analysis/deterministic";
import type { AnalysisInput } from "@/server/analysis/facts";
import { SECTIONS } from "@/server/analysis/schema";
import { verifyAnalysis } from "@/server/analysis/verify";
import { RULES } from "@/server/rules/registry";
import { facts, rule, shop } from "./input";

const write = (overrides: Partial<AnalysisInput> = {}) => writeDeterministicAnalysis(facts(overrides));
const none = { critical: 0, warning: 0, notice: 0 };
const unmeasured = { mobile: null, desktop: null };

describe("writeDeterministicAnalysis", () => {
  it("says the score, the largest lever and the speed in three sentences", () => {
    expect(write().executiveSummary.map(({ text }) => text)).toEqual([
      "shop.test scores 72 out of 100 over 40 indexable pages, with 14 critical findings and 33 warnings.",
      "The change with the largest effect concerns 12 pages (page has no title) and is worth up to 7 points.",
      "On mobile, the 2 measured pages average a performance score of 65 and show their main content (LCP) after 3.6 s, above the 2.5 s that count as good.",
    ]);
  });

  it("tells quick wins from projects", () => {
    const analysis = write();
    expect(analysis.quickWins.map(({ citations }) => citations)).toEqual([["F-0002"], ["F-0003"]]);
    expect(analysis.technicalRecommendations[0]?.citations).toEqual(["F-0001"]);
  });

  it("uses the singular for one", () => {
    const analysis = write({
      rules: [rule({ pageCount: 1, gain: 1 })],
      counts: { critical: 1, warning: 0, notice: 0 },
      indexablePageCount: 1,
      averages: unmeasured,
    });
    const text = JSON.stringify(analysis);
    expect(text).toContain("over 1 indexable page, with 1 critical finding.");
    expect(text).not.toMatch(/\b1 (?:pages|points|findings)\b/);
  });

  it("has something true to say in every section of a clean site", () => {
    const analysis = write({ rules: [], counts: none, score: 100, averages: unmeasured, limits: [] });
    for (const section of SECTIONS) expect(analysis[section]).not.toEqual([]);
    expect(analysis.executiveSummary[0]?.text).toContain("no check failed");
    expect(analysis.criticalIssues[0]?.text).toContain("no critical finding");
  });

  it("does not call a site clean that could not be read", () => {
    const text = JSON.stringify(
      write({
        rules: [],
        counts: none,
        score: null,
        pageCount: 0,
        indexablePageCount: 0,
        pages: [],
        averages: unmeasured,
      }),
    );
    expect(text).toContain("has no score because");
    expect(text).not.toMatch(/no critical finding|nothing urgent|no lost point|outstanding/);
  });

  it("is always accepted by its own verification", () => {
    const amount = (max: number) => fc.integer({ min: 0, max });
    const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
    const rules = fc.array(
      fc.record({
        severity: fc.constantFrom("critical" as const, "warning" as const, "notice" as const),
        effort: fc.constantFrom("one-change" as const, "per-page" as const, "project" as const),
        pageCount: maybe(amount(5000)),
        gain: maybe(fc.integer({ min: 0, max: 40 })),
      }),
      { maxLength: 25 },
    );
    const averages = fc.record({
      measuredCount: amount(20),
      performance: maybe(amount(100)),
      lcpMs: maybe(amount(60_000)),
      cls: maybe(fc.integer({ min: 0, max: 3000 }).map((value) => value / 1000)),
      tbtMs: maybe(amount(20_000)),
      fcpMs: maybe(amount(20_000)),
    });
    fc.assert(
      fc.property(rules, averages, maybe(amount(100)), amount(10_000), (picked, mobile, score, pageCount) => {
        const counts = { ...none };
        for (const { severity } of picked) counts[severity] += 1;
        const built = facts({
          rules: picked.map((overrides, index) => rule({ ...overrides, ruleId: `rule-${index}` })),
          counts,
          score,
          pageCount,
          indexablePageCount: pageCount,
          averages: { mobile, desktop: null },
          whatIf: {
            criticalFixed: score === null ? null : Math.min(100, score + 5),
            allFixed: score === null ? null : 100,
          },
        });
        const { dropped, filledSections } = verifyAnalysis(writeDeterministicAnalysis(built), built);
        expect(dropped).toEqual([]);
        expect(filledSections).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it("is accepted with the words of every rule in the catalogue", () => {
    for (const { id, failureTitle, severity, effort, why, howToFix } of RULES) {
      const counts = { ...none, [severity]: 12 };
      const built = facts({
        rules: [rule({ ruleId: id, title: failureTitle, severity, effort, why, howToFix })],
        counts,
      });
      expect(verifyAnalysis(writeDeterministicAnalysis(built), built).dropped).toEqual([]);
    }
  });

  it("writes the same for the same facts in another order", () => {
    expect(write({ rules: [...shop.rules].reverse() })).toEqual(write());
  });
});
