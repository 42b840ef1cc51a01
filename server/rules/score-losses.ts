import type { ReceiptLine, ScoreInput } from "./score-types";
import { worstSeverity } from "./to-findings";
import type { Category, FindingFacts, Rule, Severity } from "./types";

/** The receipt line that stands for the Lighthouse performance score. */
export const LAB_RULE_ID = "lab-performance-low";
/** The score from which Lighthouse calls a page good. */
const LAB_GOOD = 90;

const SEVERITY_FACTOR: Record<Severity, number> = { critical: 2, warning: 1, notice: 0.75 };
/** Below 1, so that the first pages with a fault weigh more than the last. */
const SHARE_EXPONENT = 0.6;
/** For rules the registry no longer or not yet knows. */
const FALLBACK_WEIGHT: Record<Severity, number> = { critical: 8, warning: 4, notice: 1 };
/** In these categories a page that is not indexable still counts, because that may be the very fault. */
const COUNTS_EVERY_PAGE: ReadonlySet<Category> = new Set(["crawlability", "redirects", "canonical", "security"]);

export type RuleLoss = Omit<ReceiptLine, "lostPoints" | "categoryLostPoints" | "gainIfFixed"> & { loss: number };

type LossInput = ScoreInput & { findRule: (id: string) => Rule | undefined };

/** Loss of each rule with at least one counted finding, sorted by rule id so that sums do not depend on input order. */
export function ruleLosses(input: LossInput, categorySteepness: number): RuleLoss[] {
  const byRule = new Map<string, FindingFacts[]>();
  for (const finding of input.findings) {
    const rule = input.findRule(finding.ruleId);
    if (finding.status !== "failed" || isLeftOut(input, finding, rule)) continue;
    const known = byRule.get(finding.ruleId);
    if (known) known.push(finding);
    else byRule.set(finding.ruleId, [finding]);
  }
  const losses = [...byRule].map(([ruleId, findings]) => ruleLoss(input, input.findRule(ruleId), findings));
  const lab = labLoss(input, categorySteepness);
  if (lab) losses.push(lab);
  return losses.filter((line) => line.loss > 0).sort((a, b) => (a.ruleId < b.ruleId ? -1 : 1));
}

function isLeftOut(input: LossInput, finding: FindingFacts, rule: Rule | undefined): boolean {
  if (rule?.weight === 0 || (rule && isExplainedByLab(input, rule))) return true;
  if (!input.indexableUrls || finding.url === null) return false;
  const judgesContent =
    rule?.scope === "page" || rule?.scope === "rendered" || (rule?.scope === "site" && rule.appliesTo);
  if (!rule || !judgesContent) return false;
  if ((rule.scope === "page" && rule.appliesTo === "response") || COUNTS_EVERY_PAGE.has(rule.category)) return false;
  return !input.indexableUrls.has(finding.url);
}

/** Lab findings about speed are causes and parts of the lab score; field data (cwv-, field-) is another measurement. */
function isExplainedByLab(input: LossInput, rule: Rule): boolean {
  const hasLabScore = input.measurements !== undefined && input.measurements.performanceMedian !== null;
  return (
    hasLabScore && rule.scope === "measurement" && rule.category === "performance" && !/^(cwv|field)-/.test(rule.id)
  );
}

function ruleLoss(input: LossInput, rule: Rule | undefined, findings: FindingFacts[]): RuleLoss {
  const factorByUrl = new Map<string, number>();
  let siteFactor = 0;
  let severity: Severity = "notice";
  for (const finding of findings) {
    const factor = SEVERITY_FACTOR[finding.severity];
    severity = worstSeverity(severity, finding.severity);
    if (finding.url === null) siteFactor = Math.max(siteFactor, factor);
    else factorByUrl.set(finding.url, Math.max(factor, factorByUrl.get(finding.url) ?? 0));
  }

  const denominator = Math.max(1, judgedPageCount(input, rule));
  // Only the worst pages up to the denominator count: the share ends at 1. This norm stays monotonic when findings of
  // one rule differ in severity, and is factor × share^0.6 when they do not.
  const counted = [...factorByUrl.values()].sort((a, b) => b - a).slice(0, denominator);
  const meanPower = counted.reduce((total, factor) => total + factor ** (1 / SHARE_EXPONENT), 0) / denominator;
  const pageFactor = meanPower ** SHARE_EXPONENT;

  const first = findings[0];
  const weight = rule?.weight ?? FALLBACK_WEIGHT[severity];
  return {
    ruleId: first?.ruleId ?? "",
    category: rule?.category ?? first?.category ?? "crawlability",
    severity,
    weight,
    pageCount: factorByUrl.size,
    urls: [...factorByUrl.keys()].sort(),
    share: siteFactor > 0 ? 1 : counted.length / denominator,
    loss: weight * Math.max(siteFactor, pageFactor),
  };
}

/** Measuring and rendering look at a sample: a fault's share is its share of the sample. */
function judgedPageCount(input: LossInput, rule: Rule | undefined): number {
  if (rule?.scope === "measurement" && input.measurements) return input.measurements.measuredPageCount;
  if (rule?.scope === "rendered" && input.renderedPageCount) return input.renderedPageCount;
  return input.indexablePageCount;
}

/** The lab score has no single findings to leave out, so muting its rule on every measured page leaves it out whole. */
function isLabMuted({ findings, mutedFindings = [] }: LossInput): boolean {
  const isLab = (finding: FindingFacts) => finding.ruleId === LAB_RULE_ID;
  return mutedFindings.some(isLab) && !findings.some(isLab);
}

function labLoss(input: LossInput, categorySteepness: number): RuleLoss | null {
  const median = input.measurements?.performanceMedian ?? null;
  if (median === null || median >= LAB_GOOD || isLabMuted(input)) return null;
  const urls = input.findings.flatMap((finding) =>
    finding.ruleId === LAB_RULE_ID && finding.url !== null ? [finding.url] : [],
  );
  return {
    ruleId: LAB_RULE_ID,
    category: "performance",
    severity: median < 50 ? "critical" : "warning",
    weight: input.findRule(LAB_RULE_ID)?.weight ?? 0,
    pageCount: input.measurements?.measuredPageCount ?? 0,
    urls: [...new Set(urls)].sort(),
    share: 1,
    loss: -Math.log(Math.max(median, 1) / LAB_GOOD) / categorySteepness,
  };
}
