import { describe, expect, it } from "vitest";
import { citationHref } from "@/components/audit/analysis/citation-href";
import { prepareAnalysis } from "@/server/audits/prepare-analysis";

const row = { source: "rules", reason: null, model: null, dropped: [], updatedAt: new Date(0) };
const claim = (text: string, ...citations: string[]) => ({ text, citations });

describe("prepareAnalysis", () => {
  it("keeps the five sections in order and leaves empty ones out", () => {
    const view = prepareAnalysis({
      ...row,
      sections: {
        quickWins: [claim("Short.", "F-0002")],
        executiveSummary: [claim("All in all.")],
        criticalIssues: [],
      },
    });
    expect(view.sections.map((section) => section.heading)).toEqual(["Summary", "Quick wins"]);
    expect(view.sourceLabel).toBe("Computed from the findings, no model used");
  });

  it("says which model wrote and how much was left out", () => {
    const view = prepareAnalysis({ ...row, source: "openai", model: "gpt-4.1-mini", dropped: [{}, {}], sections: {} });
    expect(view.sourceLabel).toContain("gpt-4.1-mini");
    expect(view.droppedCount).toBe(2);
  });

  it("says that measurements arrived after it was written", () => {
    const later = prepareAnalysis({ ...row, sections: {}, laterMeasurementCount: 2 });
    expect(later.sourceLabel).toBe(
      "Computed from the findings as they were before 2 measurements arrived, no model used",
    );
    expect(later.outdated).toMatch(/^2 measurements arrived after this was written/);
    expect(prepareAnalysis({ ...row, sections: {}, laterMeasurementCount: 0 }).outdated).toBeNull();
  });

  it("survives text of another shape", () => {
    expect(prepareAnalysis({ ...row, sections: "broken" }).sections).toEqual([]);
    expect(prepareAnalysis({ ...row, sections: { quickWins: [{ nothing: 1 }] } }).sections).toEqual([]);
  });
});

describe("citationHref", () => {
  const hrefOf = (sections: object, id: string) => {
    const view = prepareAnalysis({ ...row, sections: { executiveSummary: [claim("x", id)], ...sections } });
    const citation = view.sections[0]?.claims[0]?.citations[0];
    return citation && citationHref("a1")(citation);
  };

  it("leads to the issue or page when the analysis recorded it, else to the tab", () => {
    expect(hrefOf({ targets: { "F-0001": "missing-title" } }, "F-0001")).toBe("/audits/a1/issues?issue=missing-title");
    expect(hrefOf({ targets: { "P-0001": "https://e.com/?a=1" } }, "P-0001")).toBe(
      "/audits/a1/pages?q=https%3A%2F%2Fe.com%2F%3Fa%3D1",
    );
    expect(hrefOf({}, "F-0001")).toBe("/audits/a1/issues");
    expect(hrefOf({}, "M-LCP-mobile")).toBe("/audits/a1/speed");
    expect(hrefOf({}, "A-score")).toBe("/audits/a1");
  });
});
