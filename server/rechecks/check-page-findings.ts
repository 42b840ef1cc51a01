import type { PageFacts } from "@/server/facts/types";
import { runPageRules } from "@/server/rules/run-page-rules";
import type { PageRule } from "@/server/rules/types";
import { judgeFinding } from "./judge-finding";
import type { CheckedFinding } from "./select-findings";
import type { FindingCheck } from "./types";

export interface PageCheckInput {
  findings: readonly (CheckedFinding & { status: string; rule: PageRule })[];
  fresh: ReadonlyMap<string, PageFacts>;
  stored: ReadonlyMap<string, PageFacts>;
  startUrl: string;
  checkedAt: Date;
}

/** Runs each finding's rule on its page as it answers now. */
export function checkPageFindings(input: PageCheckInput): FindingCheck[] {
  const { fresh, stored, startUrl, checkedAt } = input;
  return input.findings.flatMap(({ rule, ...finding }) => {
    const { url } = finding;
    if (url === null) return [];
    const page = fresh.get(url) ?? null;
    const context = { startUrl, isHome: url === startUrl, now: page?.fetch.fetchedAt ?? checkedAt.toISOString() };
    const run = page ? runPageRules(page, context, [rule]) : null;
    return judgeFinding({
      finding,
      rule,
      now: run?.findings[0] ?? null,
      error: run?.errors[0]?.message ?? null,
      notApplicable: run?.applied.length === 0 ? "The rule no longer applies to this page." : null,
      involved: [{ url, stored: stored.get(url) ?? null, fresh: page }],
      obstacle: null,
      checkedAt,
    });
  });
}
