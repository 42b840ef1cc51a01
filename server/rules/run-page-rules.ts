import type { PageFacts } from "@/server/facts/types";
import { isIndexableHtml, isLiveHtml } from "./join/page-state";
import { PAGE_RULES } from "./registry";
import { type RuleRun, toFindings, toRuleError, wasApplied } from "./to-findings";
import type { PageContext, PageRule } from "./types";

/**
 * Runs page rules on one page. Rules for HTML skip everything but 2xx HTML that is no bot wall; rules for responses see
 * each URL that was requested, so not those that robots.txt kept us from asking for. A rule that throws becomes an
 * error and hides no other rule.
 */
export function runPageRules(page: PageFacts, context: PageContext, rules: readonly PageRule[] = PAGE_RULES): RuleRun {
  const run: RuleRun = { findings: [], errors: [], applied: [] };
  const concerned = {
    html: isLiveHtml(page),
    indexable: isIndexableHtml(page),
    response: page.status !== null || page.fetch.error !== null,
  };
  for (const rule of rules) {
    if (!concerned[rule.appliesTo]) continue;
    try {
      const outcome = rule.check(page, context);
      if (outcome.status === "notApplicable") continue;
      if (outcome.status === "passed") {
        run.applied.push(rule.id);
        continue;
      }
      run.findings.push(...toFindings(rule, [{ ...outcome, url: page.url }]));
      if (wasApplied([outcome])) run.applied.push(rule.id);
    } catch (error) {
      run.errors.push(toRuleError(rule.id, page.url, error));
    }
  }
  return run;
}
