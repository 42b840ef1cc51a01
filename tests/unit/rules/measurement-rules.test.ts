import { describe, expect, it } from "vitest";
import type { MeasurementFacts } from "@/server/facts/types";
import { findRule, MEASUREMENT_RULES } from "@/server/rules/registry";
import { runMeasurementRules } from "@/server/rules/run-measurement-rules";
import { measuredFindings, measurement } from "../../helpers/site-facts";

function rule(id: string) {
  const found = findRule(id);
  if (found?.scope !== "measurement") throw new Error(`${id} is no measurement rule`);
  return found;
}
const severityOf = (id: string, overrides: Partial<MeasurementFacts>) =>
  measuredFindings(rule(id), measurement(overrides))[0]?.severity;
const audit = (id: string, overrides: Partial<MeasurementFacts["audits"][number]> = {}) => ({
  id,
  title: "Some audit",
  score: 0,
  displayValue: null,
  category: "performance" as const,
  savingsMs: null,
  savingsBytes: null,
  itemCount: null,
  ...overrides,
});

describe("measurement rules", () => {
  it("find nothing on a good page", () => {
    const run = runMeasurementRules([
      measurement(),
      measurement({ device: "desktop", lcpMs: 1000, fcpMs: 500, speedIndexMs: 900 }),
    ]);
    expect(run.findings).toEqual([]);
    expect(run.errors).toEqual([]);
  });

  it.each([
    ["lab-performance-low", { performance: 89 }, "warning"],
    ["lab-performance-low", { performance: 49 }, "critical"],
    ["lab-performance-low", { performance: 90 }, undefined],
    ["lab-lcp", { lcpMs: 2500 }, undefined],
    ["lab-lcp", { lcpMs: 2501 }, "warning"],
    ["lab-lcp", { lcpMs: 4001 }, "critical"],
    ["lab-lcp", { lcpMs: 1300, device: "desktop" as const }, "warning"],
    ["lab-tbt", { tbtMs: 601 }, "critical"],
    ["lab-cls", { cls: 0.1 }, undefined],
    ["lab-cls", { cls: 0.11 }, "warning"],
    ["lab-cls", { cls: 0.26 }, "critical"],
    ["lab-fcp", { fcpMs: 1900 }, "notice"],
    ["lab-fcp", { fcpMs: 3100 }, "warning"],
    ["lab-speed-index", { speedIndexMs: 6000 }, "warning"],
    ["page-weight", { totalBytes: 3_000_000 }, "warning"],
    ["page-weight", { totalBytes: 5_000_000 }, "critical"],
    ["main-thread-busy", { mainThreadMs: 4100 }, "warning"],
    ["js-execution-long", { bootupMs: 1300 }, "notice"],
    ["a11y-score-low", { accessibility: 80 }, "warning"],
    ["a11y-score-low", { accessibility: 40 }, "critical"],
    ["best-practices-low", { bestPractices: 30 }, "notice"],
    [
      "cwv-lcp",
      { field: { scope: "url" as const, lcpMs: 2600, inpMs: null, cls: null, fcpMs: null, ttfbMs: null } },
      "warning",
    ],
    [
      "cwv-inp",
      { field: { scope: "url" as const, lcpMs: null, inpMs: 501, cls: null, fcpMs: null, ttfbMs: null } },
      "critical",
    ],
    [
      "cwv-cls",
      { field: { scope: "url" as const, lcpMs: null, inpMs: null, cls: 0.09, fcpMs: null, ttfbMs: null } },
      undefined,
    ],
    [
      "cwv-assessment-failed",
      { field: { scope: "url" as const, lcpMs: 2400, inpMs: 210, cls: 0.01, fcpMs: null, ttfbMs: null } },
      "critical",
    ],
    [
      "cwv-assessment-failed",
      { field: { scope: "url" as const, lcpMs: 2500, inpMs: null, cls: 0.1, fcpMs: null, ttfbMs: null } },
      undefined,
    ],
    [
      "cwv-assessment-failed",
      { field: { scope: "url" as const, lcpMs: null, inpMs: 900, cls: 0.3, fcpMs: null, ttfbMs: null } },
      undefined,
    ],
    [
      "field-ttfb-slow",
      { field: { scope: "origin" as const, lcpMs: null, inpMs: null, cls: null, fcpMs: null, ttfbMs: 900 } },
      "notice",
    ],
    [
      "field-fcp-slow",
      { field: { scope: "origin" as const, lcpMs: null, inpMs: null, cls: null, fcpMs: 3100, ttfbMs: null } },
      "warning",
    ],
  ])("%s judges %o as %s", (id, overrides, severity) => {
    expect(severityOf(id, overrides)).toBe(severity);
  });

  it.each([
    ["render-blocking", audit("render-blocking-insight", { savingsMs: 400 }), "warning"],
    ["render-blocking", audit("render-blocking-resources", { savingsMs: 200 }), undefined],
    ["unused-javascript", audit("unused-javascript", { savingsBytes: 40_000 }), "notice"],
    ["unused-css", audit("unused-css-rules", { savingsBytes: 5_000 }), undefined],
    ["unminified-assets", audit("unminified-css", { savingsBytes: 3_000 }), "notice"],
    ["legacy-javascript", audit("legacy-javascript-insight", { savingsBytes: 3_000 }), "notice"],
    ["duplicate-javascript", audit("duplicated-javascript", { savingsBytes: 3_000 }), "notice"],
    ["font-display-missing", audit("font-display-insight"), "notice"],
    ["lcp-image-late", audit("lcp-discovery-insight"), "warning"],
    ["bfcache-blocked", audit("bf-cache"), "notice"],
    ["img-oversized-for-slot", audit("image-delivery-insight", { savingsBytes: 90_000 }), "warning"],
    ["tap-target-small", audit("target-size"), "warning"],
    ["a11y-contrast", audit("color-contrast"), "warning"],
    ["a11y-form-label", audit("select-name"), "critical"],
    ["a11y-button-name", audit("button-name"), "critical"],
    ["a11y-aria-invalid", audit("aria-required-attr"), "critical"],
    ["paste-blocked", audit("paste-preventing-inputs"), "notice"],
    ["third-party-cookies", audit("third-party-cookies"), "notice"],
    ["js-console-errors", audit("errors-in-console"), "notice"],
    ["img-low-resolution", audit("image-size-responsive"), "notice"],
    ["document-write-used", audit("no-document-write"), "notice"],
    ["request-chain-long", audit("network-dependency-tree-insight"), "notice"],
    ["third-party-cost", audit("third-party-summary"), "notice"],
    ["permission-asked-on-load", audit("notification-on-start"), "notice"],
    ["deprecated-api-used", audit("deprecations"), "notice"],
    ["a11y-link-name", audit("link-name"), "warning"],
    ["a11y-list-invalid", audit("dlitem"), "notice"],
  ])("%s reads the audit %o as %s", (id, failing, severity) => {
    expect(severityOf(id, { audits: [failing] })).toBe(severity);
  });

  it("has a case for every rule", () => {
    const covered =
      /(lab|cwv|field)-|page-weight|main-thread|js-execution|a11y-|best-practices|render-blocking|unused-|unminified|legacy-javascript|duplicate-javascript|font-display|lcp-image|bfcache|img-oversized|tap-target|paste-blocked|third-party-|js-console|img-low-resolution|document-write|layout-shift|request-chain|permission-asked|deprecated-api/;
    expect(MEASUREMENT_RULES.map(({ id }) => id).filter((id) => !covered.test(id))).toEqual([]);
  });

  it("names shifting elements only where the page shifts", () => {
    const audits = [audit("cls-culprits-insight")];
    expect(severityOf("layout-shift-culprits", { cls: 0.2, audits })).toBe("notice");
    expect(severityOf("layout-shift-culprits", { cls: 0.02, audits })).toBeUndefined();
  });

  it("leaves third parties alone where Lighthouse no longer judges them", () => {
    const { applied } = runMeasurementRules([measurement({ lighthouseVersion: "13.4.1" })], [rule("third-party-cost")]);
    expect(applied).toEqual([]);
  });

  it("never takes an absent number for zero or for good", () => {
    const empty = measurement({
      performance: null,
      accessibility: null,
      bestPractices: null,
      lcpMs: null,
      cls: null,
      tbtMs: null,
      fcpMs: null,
      speedIndexMs: null,
      totalBytes: null,
      mainThreadMs: null,
      bootupMs: null,
    });
    const run = runMeasurementRules([empty], [rule("lab-lcp"), rule("lab-performance-low"), rule("page-weight")]);
    expect(run).toEqual({ findings: [], errors: [], applied: [] });
  });

  it("tells a fault of the page from a fault of the tool, and judges nothing else of a failed run", () => {
    const failed = (isPageFault: boolean) =>
      measurement({
        performance: null,
        audits: [],
        error: { code: "NO_FCP", message: "The page painted nothing.", isPageFault },
      });
    expect(runMeasurementRules([failed(true)]).findings).toMatchObject([{ ruleId: "lab-failed", status: "failed" }]);
    expect(runMeasurementRules([failed(false)]).findings).toMatchObject([
      { ruleId: "lab-failed", status: "unverified" },
    ]);
  });

  it("makes one finding of both devices, with the worse severity and message", () => {
    const findings = measuredFindings(
      rule("lab-lcp"),
      measurement({ lcpMs: 3000 }),
      measurement({ device: "desktop", lcpMs: 5000 }),
    );
    expect(findings).toMatchObject([
      { severity: "critical", message: "Largest Contentful Paint is 5.0 s on desktop; good is up to 1.2 s." },
    ]);
    expect(findings[0]?.evidence).toHaveLength(2);
  });

  it("says that visitor data is absent only when it was asked for", () => {
    expect(severityOf("field-data-absent", { source: "psi" })).toBe("notice");
    expect(severityOf("field-data-absent", { source: "lighthouse" })).toBeUndefined();
  });
});
