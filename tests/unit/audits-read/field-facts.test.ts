import { describe, expect, it } from "vitest";
import { type FieldRow, fieldFactsToJudge, withFieldData } from "@/server/audits/field-facts";
import { FIELD_RULE_IDS, judgeMeasurements } from "@/server/audits/judge-measurements";
import { findRule } from "@/server/rules/registry";
import { measurement } from "@/tests/helpers/site-facts";

const HOME = "https://example.com/";
const visitors = (lcp: number): FieldRow["metrics"] => ({
  values: { lcpMs: { p75: lcp, shares: null }, inpMs: null, cls: null, ttfbMs: null, fcpMs: null },
  period: null,
});
const row = (url: string, subject: "url" | "origin", lcp: number, formFactor = "phone"): FieldRow => ({
  url,
  subject,
  formFactor,
  metrics: visitors(lcp),
});
const psiField = (scope: "url" | "origin", lcpMs: number) => ({
  scope,
  lcpMs,
  inpMs: null,
  cls: null,
  fcpMs: null,
  ttfbMs: null,
});

describe("numbers of visitors beside a measurement", () => {
  it("are those of its page and device, and what PageSpeed Insights said where the report has none", () => {
    const rows = [row(HOME, "url", 2000), row(HOME, "url", 1000, "desktop")];
    const [mobile, desktop, other] = withFieldData(
      [
        measurement({ url: HOME }),
        measurement({ url: HOME, device: "desktop" }),
        measurement({ url: `${HOME}other`, source: "psi", field: psiField("url", 3000) }),
      ],
      rows,
    );
    expect([mobile?.field?.lcpMs, desktop?.field?.lcpMs, other?.field?.lcpMs]).toEqual([2000, 1000, 3000]);
  });
});

describe("what the rules about visitors judge", () => {
  const judge = (rows: FieldRow[], measurements = [measurement({ url: HOME })], state?: "absent" | "skipped") => {
    const probe = state ? { state, reason: "", asked: [], home: HOME } : null;
    return judgeMeasurements(measurements, fieldFactsToJudge(measurements, rows, probe, HOME)).findings.map(
      ({ ruleId, url, severity }) => [ruleId, url, severity],
    );
  };

  it("is the whole site once, at the home page, however many pages borrow its numbers", () => {
    const rows = [
      row("https://example.com", "origin", 4100),
      row(`${HOME}a`, "origin", 4100),
      row(`${HOME}b`, "origin", 4100),
    ];
    expect(judge(rows)).toEqual([["cwv-lcp", HOME, "critical"]]);
  });

  it("is each page with visits of its own", () => {
    expect(judge([row(`${HOME}a`, "url", 2600), row(`${HOME}b`, "url", 900)])).toEqual([
      ["cwv-lcp", `${HOME}a`, "warning"],
    ]);
  });

  it("is also what only PageSpeed Insights knows", () => {
    const measured = [measurement({ url: `${HOME}a`, source: "psi", field: psiField("origin", 4100) })];
    expect(judge([], measured)).toEqual([["cwv-lcp", HOME, "critical"]]);
  });

  it("is the absence, once, when it was asked for; nothing when it was not", () => {
    expect(judge([], undefined, "absent")).toEqual([["field-data-absent", HOME, "notice"]]);
    expect(judge([], [measurement({ source: "psi" })])).toEqual([["field-data-absent", HOME, "notice"]]);
    expect(judge([], undefined, "skipped")).toEqual([]);
    expect(judge([])).toEqual([]);
  });

  it("are rules that exist", () => {
    expect([...FIELD_RULE_IDS].filter((id) => findRule(id)?.scope !== "measurement")).toEqual([]);
  });
});
