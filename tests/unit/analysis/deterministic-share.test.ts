import { describe, expect, it } from "vitest";
import { writeDeterministicAnalysis } from "@/server/analysis/deterministic";
import { buildAnalysisFacts } from "@/server/analysis/facts";
import { rule, shop } from "./input";

describe("the share of pages in the deterministic analysis", () => {
  const textOf = (isShareKnown: boolean) => {
    const rules = [
      rule({ ruleId: "status-4xx", title: "Page answers with a client error", pageCount: 4, isShareKnown }),
    ];
    return writeDeterministicAnalysis(buildAnalysisFacts({ ...shop, rules })).criticalIssues[0]?.text;
  };

  it("is told when all pages of the rule are indexable", () => {
    expect(textOf(true)).toContain("4 pages, 10% of those that can be indexed");
  });

  it("is left out when they are not: a missing page cannot be indexed", () => {
    expect(textOf(false)).toMatch(/4 pages\./);
  });
});
