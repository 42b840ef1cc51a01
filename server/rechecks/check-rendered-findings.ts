import type { PageFacts, RenderedFacts } from "@/server/facts/types";
import { comparedPage } from "@/server/rules/rendered/define-rendered-rule";
import { runOnRendered } from "@/server/rules/rendered/judge-as-rendered";
import { runRenderedRules } from "@/server/rules/run-rendered-rules";
import type { RuleRun } from "@/server/rules/to-findings";
import type { PageContext, PageRule, RenderedPage, RenderedRule } from "@/server/rules/types";
import { troubleOf } from "./describe-page";
import type { FreshRenderings } from "./fresh-renderings";
import { judgeFinding } from "./judge-finding";
import type { CheckedFinding } from "./select-findings";
import type { FindingCheck } from "./types";

export interface RenderedCheckInput {
  findings: readonly (CheckedFinding & { status: string; rule: PageRule | RenderedRule })[];
  fresh: ReadonlyMap<string, PageFacts>;
  stored: ReadonlyMap<string, PageFacts>;
  renderings: FreshRenderings;
  startUrl: string;
  checkedAt: Date;
}

/** The page answers with HTML of its own, so that opening it in a browser says something. */
export function isWorthOpening(page: PageFacts | undefined): page is PageFacts {
  return page !== undefined && page.html !== null && page.redirectUrl === null && troubleOf(page) === null;
}

/** Runs each finding's rule on its page as a browser shows it now. What no browser showed is unverified, never fixed. */
export function checkRenderedFindings(input: RenderedCheckInput): FindingCheck[] {
  const { fresh, stored, renderings, startUrl, checkedAt } = input;
  return input.findings.flatMap(({ rule, ...finding }) => {
    const { url } = finding;
    if (url === null) return [];
    const page = fresh.get(url);
    const rendered = isWorthOpening(page) ? renderings.seen.get(url) : undefined;
    const context = { startUrl, isHome: url === startUrl, now: page?.fetch.fetchedAt ?? checkedAt.toISOString() };
    const run = page && rendered ? runRule(rule, { page, rendered }, context) : null;
    return judgeFinding({
      finding,
      rule,
      now: run?.findings[0] ?? null,
      error: run?.errors[0]?.message ?? null,
      notApplicable: run?.applied.length === 0 ? "The rule no longer applies to this page." : null,
      involved: [{ url, stored: stored.get(url) ?? null, fresh: page ?? null }],
      obstacle: isWorthOpening(page) ? obstacleOf(page, rendered, renderings.problem) : null,
      checkedAt,
    });
  });
}

/** A fault that is no longer seen proves nothing when the page itself was not seen. */
function obstacleOf(page: PageFacts, rendered: RenderedFacts | undefined, problem: string): string | null {
  if (!rendered) return problem;
  const compared = comparedPage({ page, rendered });
  return "reason" in compared ? compared.reason : null;
}

function runRule(rule: PageRule | RenderedRule, seen: RenderedPage, context: PageContext): RuleRun | null {
  if (rule.scope === "rendered") return runRenderedRules([seen], [rule]);
  const compared = comparedPage(seen);
  return "reason" in compared ? null : runOnRendered(compared, context, [rule]);
}
