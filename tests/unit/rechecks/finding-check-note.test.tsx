import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { describeResult } from "@/components/audit/recheck/describe-result";
import { FindingCheckNote } from "@/components/audit/recheck/finding-check-note";
import type { FindingCheck } from "@/server/rechecks/types";

const check: FindingCheck = {
  findingId: "f",
  key: "k",
  ruleId: "title-missing",
  url: "https://example.com/a",
  outcome: "still-there",
  before: { message: "The head holds no title.", evidence: [] },
  after: { message: "The head holds no title.", evidence: [] },
  answers: [{ url: "https://example.com/a", status: 301, redirectUrl: "https://example.com/b" }],
  checkedAt: "2026-11-20T12:00:00.000Z",
};
const html = (props: Parameters<typeof FindingCheckNote>[0]) => renderToStaticMarkup(<FindingCheckNote {...props} />);

describe("FindingCheckNote", () => {
  it("shows nothing for a finding that was never checked again", () => {
    expect(html({ check: undefined, fixedAt: null })).toBe("");
  });

  it("shows a fixed finding even when its result is no longer at hand", () => {
    const text = html({ check: undefined, fixedAt: new Date("2026-11-20T12:00:00Z") });
    expect(text).toContain("Fixed");
    expect(text).toContain("2026-11-20T12:00:00.000Z");
  });

  it("does not repeat what has not changed, and names what the page answered", () => {
    const text = html({ check, fixedAt: null });
    expect(text).toContain("Still there");
    expect(text).toContain("Nothing has changed.");
    expect(text).not.toContain("The head holds no title.");
    expect(text).toContain("answered 301, to https://example.com/b");
  });

  it("shows what is different now", () => {
    const text = html({ check: { ...check, after: { message: "The title is empty.", evidence: [] } }, fixedAt: null });
    expect(text).toContain("The title is empty.");
  });

  it("says why a finding counts as fixed", () => {
    const after = { message: "Page has a title.", evidence: [] };
    expect(html({ check: { ...check, outcome: "fixed", after }, fixedAt: null })).toContain("Page has a title.");
  });
});

describe("describeResult", () => {
  it("counts each outcome that there is", () => {
    expect(describeResult({ fixed: 2, "still-there": 0, unverified: 1 })).toBe(
      "Checked again: 2 fixed, 1 could not be verified.",
    );
    expect(describeResult({ fixed: 0, "still-there": 0, unverified: 0 })).toBe("There was nothing left to check.");
  });
});
