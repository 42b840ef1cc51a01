import { describe, expect, it } from "vitest";
import { type IssueGroup, NO_ISSUE_FILTER, prepareIssues } from "@/server/audits/prepare-issues";
import type { ReceiptLine } from "@/server/rules/score-types";

function group(overrides: Partial<IssueGroup>): IssueGroup {
  return {
    ruleId: "retired-rule",
    category: "titles",
    severity: "warning",
    findingCount: 1,
    fixedCount: 0,
    pageCount: 1,
    exampleUrl: null,
    ...overrides,
  };
}

function line(ruleId: string, gainIfFixed: number): ReceiptLine {
  return {
    ruleId,
    category: "titles",
    severity: "warning",
    weight: 3,
    pageCount: 1,
    urls: [],
    share: 1,
    lostPoints: gainIfFixed,
    categoryLostPoints: 0,
    gainIfFixed,
  };
}

const groups = [
  group({ ruleId: "a-rule", pageCount: 1, severity: "critical" }),
  group({ ruleId: "b-rule", pageCount: 9 }),
  group({ ruleId: "c-rule", pageCount: 5, severity: "notice", category: "links" }),
];
const lines = [line("b-rule", 4.5), line("a-rule", 2)];
const ids = (filter: Partial<typeof NO_ISSUE_FILTER>) =>
  prepareIssues(groups, lines, { ...NO_ISSUE_FILTER, ...filter }).map((row) => row.ruleId);

describe("prepareIssues", () => {
  it("orders by gain, rules that cost nothing last", () => {
    expect(ids({})).toEqual(["b-rule", "a-rule", "c-rule"]);
    expect(prepareIssues(groups, lines, NO_ISSUE_FILTER).map((row) => row.gain)).toEqual([4.5, 2, null]);
  });

  it("sorts by any column in both directions", () => {
    expect(ids({ sort: "pages" })).toEqual(["b-rule", "c-rule", "a-rule"]);
    expect(ids({ sort: "pages", direction: "asc" })).toEqual(["a-rule", "c-rule", "b-rule"]);
    expect(ids({ sort: "severity" })).toEqual(["a-rule", "b-rule", "c-rule"]);
    expect(ids({ sort: "title", direction: "asc" })).toEqual(["a-rule", "b-rule", "c-rule"]);
  });

  it("filters by severity, category and words", () => {
    expect(ids({ severity: ["critical", "notice"] })).toEqual(["a-rule", "c-rule"]);
    expect(ids({ category: ["links"] })).toEqual(["c-rule"]);
    expect(ids({ search: " B RULE " })).toEqual(["b-rule"]);
    expect(ids({ search: "nothing like it" })).toEqual([]);
  });

  it("names retired rules by their id", () => {
    expect(prepareIssues([group({})], [], NO_ISSUE_FILTER)[0]).toMatchObject({
      title: "Retired rule",
      isKnownRule: false,
      categoryLabel: "Titles and descriptions",
    });
  });
});
