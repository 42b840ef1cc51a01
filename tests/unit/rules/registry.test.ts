import { describe, expect, it } from "vitest";
import { defineMeasurementRule, definePageRule, defineSiteRule } from "@/server/rules/define";
import { findingKey } from "@/server/rules/finding-key";
import {
  MEASUREMENT_RULES,
  PAGE_RULES,
  RENDERED_RULES,
  RULE_SET_VERSION,
  RULES,
  SITE_RULES,
} from "@/server/rules/registry";
import { runMeasurementRules } from "@/server/rules/run-measurement-rules";
import { runPageRules } from "@/server/rules/run-page-rules";
import { runSiteRules } from "@/server/rules/run-site-rules";
import type { Outcome, RuleMeta } from "@/server/rules/types";
import { CONTEXT } from "../../helpers/page-facts";
import { blocked, failure, measurement, noindex, page, siteFrom } from "../../helpers/site-facts";

const meta: RuleMeta = {
  id: "test-rule",
  category: "titles",
  severity: "warning",
  weight: 3,
  effort: "per-page",
  title: "Good",
  failureTitle: "Bad",
  why: "Because.",
  howToFix: "Mend it.",
  threshold: null,
  learnMore: "https://example.com/",
};
const failed: Outcome = { status: "failed", message: "Bad." };
const throwing = () => {
  throw new Error("boom");
};

describe("registry", () => {
  it("splits all rules by scope and names its version", () => {
    const scopes = [PAGE_RULES, SITE_RULES, MEASUREMENT_RULES, RENDERED_RULES];
    expect(scopes.flat()).toHaveLength(RULES.length);
    expect(RULE_SET_VERSION).toMatch(/^\d{4}\.\d{1,2}\.\d+$/);
  });
});

describe("finding key", () => {
  it("depends on rule, kind and target only", () => {
    const key = findingKey("a", "page", "https://example.com/");
    expect(key).toMatch(/^[0-9a-f]{32}$/);
    expect(findingKey("a", "page", "https://example.com/")).toBe(key);
    expect(
      new Set([
        key,
        findingKey("b", "page", "https://example.com/"),
        findingKey("a", "site", "https://example.com/"),
        findingKey("a", "page", "https://example.com/b"),
      ]).size,
    ).toBe(4);
  });
});

describe("runner", () => {
  it("turns an exception into an error and hides no other rule", () => {
    const run = runPageRules(page("/"), CONTEXT, [
      definePageRule({ ...meta, id: "broken", check: throwing }),
      definePageRule({ ...meta, id: "fine", check: () => failed }),
      definePageRule({ ...meta, id: "good", check: () => ({ status: "passed" }) }),
      definePageRule({ ...meta, id: "silent", check: () => ({ status: "notApplicable" }) }),
    ]);
    expect(run.errors).toEqual([{ ruleId: "broken", url: "https://example.com/", message: "boom" }]);
    expect(run.findings.map((finding) => finding.ruleId)).toEqual(["fine"]);
    expect(run.applied).toEqual(["fine", "good"]);
  });

  it("does the same for the site and for measurements", () => {
    const site = runSiteRules(siteFrom([page("/")]), [
      defineSiteRule({ ...meta, id: "broken", check: throwing }),
      defineSiteRule({ ...meta, id: "fine", check: () => [{ ...failed, target: { kind: "site" } }] }),
    ]);
    expect(site).toMatchObject({
      errors: [{ ruleId: "broken", url: null }],
      findings: [{ ruleId: "fine", scope: "site", url: null }],
    });
    const measured = runMeasurementRules(
      [measurement()],
      [
        defineMeasurementRule({ ...meta, id: "broken", check: throwing }),
        defineMeasurementRule({ ...meta, id: "desktop-only", device: "desktop", check: () => failed }),
        defineMeasurementRule({ ...meta, id: "fine", check: () => failed }),
      ],
    );
    expect(measured).toMatchObject({
      errors: [{ ruleId: "broken" }],
      findings: [{ ruleId: "fine" }],
      applied: ["fine"],
    });
  });

  it.each([
    ["a live page", page("/"), ["html", "indexable", "response"]],
    ["a closed page", noindex("/"), ["html", "response"]],
    ["an error", failure("/", 404), ["response"]],
    ["a bot wall", page("/", "", "", { isBotChallenge: true }), ["response"]],
    ["an address that was never requested", blocked("/"), []],
  ])("shows %s to the right rules", (_, target, expected) => {
    const rules = (["html", "indexable", "response"] as const).map((appliesTo) =>
      definePageRule({ ...meta, id: appliesTo, appliesTo, check: () => failed }),
    );
    expect(runPageRules(target, CONTEXT, rules).applied).toEqual(expected);
  });

  it("makes one finding of several failures of a target: worst severity, its message, at most 20 items", () => {
    const items = (amount: number) =>
      Array.from({ length: amount }, (_, index) => ({ kind: "text" as const, value: String(index) }));
    const target = { kind: "page" as const, url: "https://example.com/" };
    const rule = defineSiteRule({
      ...meta,
      check: () => [
        { target, status: "failed", message: "A warning.", evidence: items(15) },
        { target, status: "failed", message: "Worse.", severity: "critical", evidence: items(15) },
        { target, status: "unverified", reason: "Unclear." },
      ],
    });
    const { findings } = runSiteRules(siteFrom([]), [rule]);
    expect(findings).toMatchObject([{ status: "failed", severity: "critical", message: "Worse." }]);
    expect(findings[0]?.evidence).toHaveLength(20);
  });

  it("keeps what could not be verified apart and does not call it applied", () => {
    const rule = definePageRule({ ...meta, check: () => ({ status: "unverified", reason: "A bot wall." }) });
    const run = runPageRules(page("/"), CONTEXT, [rule]);
    expect(run.findings).toMatchObject([{ status: "unverified", message: "A bot wall." }]);
    expect(run.applied).toEqual([]);
  });
});

describe("site facts", () => {
  it("index inbound links once, without those of pages that did not answer", () => {
    const site = siteFrom([page("/", '<a href="/a#x" rel="nofollow">A</a>'), failure("/gone", 404)]);
    expect([...site.inlinks]).toEqual([
      [
        "https://example.com/a",
        [{ source: "https://example.com/", text: "A", isNofollow: true, line: 10, fragment: "x" }],
      ],
    ]);
  });

  it("run every site rule on an empty crawl without an error or a finding about pages", () => {
    const run = runSiteRules(siteFrom([]));
    expect(run.errors).toEqual([]);
    expect(run.findings.filter((finding) => finding.scope === "page")).toEqual([]);
  });
});
