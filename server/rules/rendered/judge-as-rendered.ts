import type { PageFacts } from "@/server/facts/types";
import { runPageRules } from "../run-page-rules";
import type { RuleRun } from "../to-findings";
import type { Evidence, FindingFacts, PageContext, PageRule, RenderedPage } from "../types";
import { type ComparedPage, comparedPage } from "./define-rendered-rule";

/**
 * Page rules whose claim would be wrong when scripts supply what they look for: search engines that render judge the
 * rendered page. Rules about markup, lines of
 * the source, previews and readers without scripts stay with the HTML as it was sent.
 */
const JUDGED_AS_RENDERED: ReadonlySet<string> = new Set([
  "title-missing",
  "title-placeholder",
  "title-too-short",
  "title-too-narrow",
  "title-too-long",
  "title-too-wide",
  "title-same-as-h1",
  "description-missing",
  "description-too-short",
  "description-too-long",
  "description-too-wide",
  "canonical-missing",
  "h1-missing",
  "h1-multiple",
  "h1-too-long",
  "h1-image-only",
  "h2-missing",
  "heading-empty",
  "heading-level-skipped",
  "thin-content",
  "placeholder-text",
  "keyword-stuffing",
  "lang-missing",
  "viewport-missing",
  "a11y-main-landmark",
  "page-dead-end",
]);

export function isJudgedAsRendered(rule: PageRule): boolean {
  return JUDGED_AS_RENDERED.has(rule.id);
}

export interface RenderedJudgement extends RuleRun {
  /** Findings on the HTML as it was sent that no longer hold, or hold in other words. */
  replaced: { ruleId: string; url: string }[];
}

/**
 * Judges a page's content again as scripts left it. What is found on both documents in the same words stays the crawl's
 * own finding; everything else replaces it and says that it is about the rendered page.
 */
export function judgeAsRendered(
  seen: RenderedPage,
  context: PageContext,
  pageRules: readonly PageRule[],
): RenderedJudgement {
  const compared = comparedPage(seen);
  const nothing: RenderedJudgement = { findings: [], errors: [], applied: [], replaced: [] };
  if ("reason" in compared || seen.page.html === null) return nothing;
  const rules = pageRules.filter(isJudgedAsRendered);
  const before = runPageRules(seen.page, context, rules).findings;
  const after = runPageRules(asRendered(compared), context, rules);
  const isKept = (finding: FindingFacts) =>
    after.findings.some(({ ruleId, message }) => ruleId === finding.ruleId && message === finding.message);
  const kept = new Set(before.filter(isKept).map((finding) => finding.ruleId));
  return {
    ...after,
    replaced: before
      .filter((finding) => !kept.has(finding.ruleId))
      .map(({ ruleId }) => ({ ruleId, url: seen.page.url })),
    findings: after.findings.filter((finding) => !kept.has(finding.ruleId)).map(ofRendered),
  };
}

/** What page rules find on the document that scripts made, in words that say so. */
export function runOnRendered(seen: ComparedPage, context: PageContext, rules: readonly PageRule[]): RuleRun {
  const run = runPageRules(asRendered(seen), context, rules);
  return { ...run, findings: run.findings.map(ofRendered) };
}

function asRendered({ page, html }: ComparedPage): PageFacts {
  return { ...page, html };
}

function ofRendered(finding: FindingFacts): FindingFacts {
  return {
    ...finding,
    message: `${finding.message.replace(/\.$/, "")} (in the rendered page).`,
    evidence: finding.evidence.map(withoutLine),
  };
}

function withoutLine(evidence: Evidence): Evidence {
  return "line" in evidence ? { ...evidence, line: null } : evidence;
}
