import { SITE_RULES } from "./registry";
import { type RuleRun, type TargetedOutcome, toFindings, toRuleError, wasApplied } from "./to-findings";
import type { SiteFacts, SiteRule } from "./types";

/** Runs the rules that need the whole crawl. A rule that throws becomes an error and hides no other rule. */
export function runSiteRules(site: SiteFacts, rules: readonly SiteRule[] = SITE_RULES): RuleRun {
  const run: RuleRun = { findings: [], errors: [], applied: [] };
  for (const rule of rules) {
    try {
      const outcomes: TargetedOutcome[] = rule
        .check(site)
        .map((outcome) => ({ ...outcome, url: outcome.target.kind === "page" ? outcome.target.url : null }));
      run.findings.push(...toFindings(rule, outcomes));
      if (wasApplied(outcomes)) run.applied.push(rule.id);
    } catch (error) {
      run.errors.push(toRuleError(rule.id, null, error));
    }
  }
  return run;
}
