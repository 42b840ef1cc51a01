import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { PLANTED_FAULTS } from "@/server/embedded/sample-site/planted-faults";
import { RULES } from "@/server/rules/registry";
import { type Rule, SEVERITIES } from "@/server/rules/types";
import { root } from "./source-files";

const EFFORTS = ["one-change", "per-page", "project"];
const AUDIENCES = ["html", "indexable", "response"];
/** A limit in code: `const MIN_WORDS = 50`, or a comparison with a number of two digits or more that is no HTTP status. */
const LIMIT = /\bconst (?:MIN|MAX|LIMIT)_?\w* = \d|[<>]=? (?!(?:200|299|300|399|400|404|499|500)\b)\d{2,}/;

const testFiles = readdirSync(join(root, "tests/unit/rules"))
  .filter((name) => name.endsWith(".test.ts"))
  .map((name) => readFileSync(join(root, "tests/unit/rules", name), "utf8"));

/** The sample site is compared exactly: a fault planted there is seen, and every page without it is a passing case. */
const planted = new Set(PLANTED_FAULTS.map((fault) => fault.ruleId));

/** A good measurement and an unchanged rendering are shown to all rules of their kind at once. */
function hasCommonPass(rule: Rule): boolean {
  return planted.has(rule.id) || rule.scope === "measurement" || rule.scope === "rendered";
}

/**
 * How often tests make a statement about a rule, by its id or by the name it was imported under. A block of
 * `describePageRule` counts once for its failing and once for its passing cases.
 */
function statementCount(rule: Rule): number {
  const path = `"@/server/rules/${rule.category}/${rule.id}"`;
  return testFiles.reduce((sum, text) => {
    const name = new RegExp(`^import (\\w+) from ${path};`, "m").exec(text)?.[1];
    const byId = text.match(new RegExp(`(?<![\\w/-])${rule.id}(?![\\w-])`, "g"))?.length ?? 0;
    if (name === undefined) return sum + byId;
    const uses = (text.match(new RegExp(`\\b${name}\\b`, "g"))?.length ?? 0) - 1;
    const block = new RegExp(`^describePageRule\\((?:onOnePage\\()?${name}\\b[\\s\\S]*?^\\}\\);`, "m").exec(text)?.[0];
    const isWhole = block !== undefined && /\bfails: \{/.test(block) && /\bpasses: \{/.test(block);
    return sum + byId + uses + (isWhole ? 1 : 0);
  }, 0);
}

describe("every rule", () => {
  it.each(RULES.map((rule) => [rule.id, rule] as const))(
    "%s says how it is weighed, and is tested both ways",
    (id, rule) => {
      expect(SEVERITIES).toContain(rule.severity);
      expect(EFFORTS).toContain(rule.effort);
      if (rule.scope === "page") expect(AUDIENCES).toContain(rule.appliesTo);
      const text = readFileSync(join(root, "server/rules", rule.category, `${id}.ts`), "utf8");
      if (LIMIT.test(text))
        expect(
          rule.threshold,
          "The code has a limit: say in `threshold` what it is and where it comes from.",
        ).not.toBeNull();
      expect(
        statementCount(rule) + (hasCommonPass(rule) ? 1 : 0),
        "Add a failing and a passing case to tests/unit/rules.",
      ).toBeGreaterThanOrEqual(2);
    },
  );
});
