import { RENDERED_RULES } from "./registry";
import { type RuleRun, toFindings, toRuleError, wasApplied } from "./to-findings";
import type { RenderedPage, RenderedRule } from "./types";

/** Runs rules about rendering on every page that a browser has shown. A rule that throws hides no other. */
export function runRenderedRules(
  pages: Iterable<RenderedPage>,
  rules: readonly RenderedRule[] = RENDERED_RULES,
): RuleRun {
  const run: RuleRun = { findings: [], errors: [], applied: [] };
  const applied = new Set<string>();
  for (const seen of pages) {
    const { url } = seen.page;
    for (const rule of rules) {
      try {
        const outcome = rule.check(seen);
        run.findings.push(...toFindings(rule, [{ ...outcome, url }]));
        if (wasApplied([outcome])) applied.add(rule.id);
      } catch (error) {
        run.errors.push(toRuleError(rule.id, url, error));
      }
    }
  }
  run.applied = [...applied];
  return run;
}
