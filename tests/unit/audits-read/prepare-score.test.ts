import { describe, expect, it } from "vitest";
import type { MeasurementRow } from "@/server/audits/prepare-details";
import { prepareScore } from "@/server/audits/prepare-score";
import { averageScores } from "@/server/audits/prepare-speed";
import { RULES } from "@/server/rules/registry";
import { scoreAudit } from "@/server/rules/score";
import type { FindingFacts } from "@/server/rules/types";

const rule = RULES.find((candidate) => candidate.scope === "page" && candidate.weight > 0);
if (!rule) throw new Error("no scored page rule");

const finding: FindingFacts = {
  key: "k",
  ruleId: rule.id,
  category: rule.category,
  severity: rule.severity,
  scope: "page",
  url: "https://example.com/",
  message: "m",
  evidence: [],
  status: "failed",
};
const receipt = scoreAudit({
  findings: [finding],
  errors: [],
  indexablePageCount: 4,
  pageCount: 4,
  categoriesApplied: [rule.category],
});

describe("prepareScore", () => {
  it("adds the receipt up to what was lost", () => {
    const view = prepareScore({ score: receipt.score, receipt, previous: null });
    const sum = view.receipt.reduce((total, row) => total + row.lostPoints, 0);
    expect(view.lostPoints).toBeGreaterThan(0);
    expect(sum).toBeCloseTo(view.lostPoints, 6);
    expect(view.receipt[0]?.title).toBe(rule.failureTitle);
  });

  it("compares with the audit before, category by category", () => {
    const before = {
      id: "b",
      score: 70,
      completedAt: new Date(0),
      receipt: null,
      comparison: "same-rules" as const,
      shownScore: 70,
    };
    const view = prepareScore({ score: 74, receipt: { ...receipt, score: 74 }, previous: before });
    expect(view.change).toBe(4);
    expect(view.categories.every((category) => category.change === null)).toBe(true);
  });

  it("keeps null apart from 0", () => {
    const view = prepareScore({ score: null, receipt: null, previous: null });
    expect(view).toMatchObject({ value: null, band: null, change: null, lostPoints: 0, receipt: [] });
  });
});

describe("averageScores", () => {
  const row = (performance: number | null, errorCode: string | null = null): MeasurementRow => ({
    id: "m",
    url: "https://example.com/",
    device: "mobile",
    source: "lighthouse",
    runCount: 1,
    spread: null,
    errorCode,
    errorMessage: null,
    performance,
    accessibility: null,
    bestPractices: 90,
    seo: 100,
    lcpMs: null,
    cls: null,
    tbtMs: null,
    fcpMs: null,
    speedIndexMs: null,
    ttfbMs: null,
    field: null,
    opportunities: [],
  });

  it("leaves out what was not computed", () => {
    expect(averageScores([row(80), row(null), row(61), row(null, "NO_FCP")])).toEqual([
      { device: "mobile", pageCount: 1, performance: 71, accessibility: null, bestPractices: 90, seo: 100 },
    ]);
  });
});
