import { describe, expect, it } from "vitest";
import { renderAnalysisMarkdown } from "@/server/analysis/render-markdown";
import { emptyAnalysis } from "@/server/analysis/schema";

const says = (text: string) => ({ text, citations: ["A-score"] });

describe("renderAnalysisMarkdown", () => {
  it("renders a paragraph, ordered and plain lists", () => {
    const markdown = renderAnalysisMarkdown({
      ...emptyAnalysis(),
      executiveSummary: [says("One."), says("Two.")],
      criticalIssues: [says("Worst."), says("Bad.")],
      quickWins: [says("Easy.")],
    });
    expect(markdown).toContain("## Executive summary\n\nOne. Two.\n");
    expect(markdown).toContain("## Critical issues\n\n1. Worst.\n2. Bad.\n");
    expect(markdown).toContain("## Quick wins\n\n- Easy.\n");
  });

  it("leaves out sections that have no statement yet", () => {
    const markdown = renderAnalysisMarkdown({ ...emptyAnalysis(), quickWins: [says("Easy.")] });
    expect(markdown).toBe("## Quick wins\n\n- Easy.\n");
  });

  it("lets nothing in a statement become markup", () => {
    const markdown = renderAnalysisMarkdown({
      ...emptyAnalysis(),
      quickWins: [says("# Add <title> and [a](b) ![c](d) *now*\n- x")],
    });
    expect(markdown).toContain("- \\# Add \\<title\\> and \\[a\\](b) \\!\\[c\\](d) \\*now\\* - x\n");
  });
});
