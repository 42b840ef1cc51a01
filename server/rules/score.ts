import { CATEGORY_META } from "./categories";
import { findRule } from "./registry";
import { LAB_RULE_ID, ruleLosses } from "./score-losses";
import type { Band, CategoryScore, MutedReceipt, ReceiptLine, ScoreInput, ScoreReceipt } from "./score-types";
import { CATEGORIES, type Category } from "./types";

/** Category score = 100 · e^(−0.15 · loss). A critical fault of weight 9 on one page of 20 costs its category 36 points. */
const CATEGORY_STEEPNESS = 0.15;
const TOTAL_IMPORTANCE = sum(CATEGORIES.map((category) => CATEGORY_META[category].importance));
const MAX_URLS = 20;

/**
 * The score of an audit, with a receipt. Each rule has a loss = weight × severity (critical 2, warning 1, notice 0.75)
 * × share^0.6, the share being affected pages by pages that could be affected: first pages count most. Losses add up and
 * a category's score falls exponentially with their sum, so every fault costs something, nothing goes below 0, and
 * order is irrelevant. The overall score is the geometric mean of the category scores, weighted by importance; a
 * category in which nothing applied counts as 100.
 * A Lighthouse median m below 90 adds the loss that alone would put the performance category at m ÷ 0.9; it stands for
 * all lab findings about speed, which are then not counted again.
 * Points are shared out in proportion to losses before rounding; a score is shown as 100 only without any loss.
 */
export function scoreAudit(input: ScoreInput): ScoreReceipt {
  const losses = ruleLosses({ ...input, findRule: input.findRule ?? findRule }, CATEGORY_STEEPNESS);
  const overallLoss = (category: Category, loss: number) =>
    (loss * CATEGORY_STEEPNESS * CATEGORY_META[category].importance) / TOTAL_IMPORTANCE;
  const total = sum(losses.map((line) => overallLoss(line.category, line.loss)));

  const applied = new Set<Category>([...input.categoriesApplied, ...losses.map((line) => line.category)]);
  const isJudged = applied.size > 0;
  const exactScore = isJudged ? 100 * Math.exp(-total) : null;

  const categories = {} as Record<Category, CategoryScore>;
  const categoryLoss = {} as Record<Category, number>;
  for (const category of CATEGORIES) {
    const loss = sum(losses.filter((line) => line.category === category).map((line) => line.loss));
    categoryLoss[category] = loss;
    const exact = applied.has(category) ? 100 * Math.exp(-CATEGORY_STEEPNESS * loss) : null;
    categories[category] = {
      score: exact === null ? null : toShown(exact),
      exactScore: exact,
      band: exact === null ? null : bandOf(toShown(exact)),
      lostPoints: total === 0 ? 0 : ((100 - (exactScore ?? 100)) * overallLoss(category, loss)) / total,
    };
  }

  const lines = losses
    .map((line): ReceiptLine => {
      const share = overallLoss(line.category, line.loss);
      const ofCategory = categoryLoss[line.category];
      const { loss, ...shown } = line;
      return {
        ...shown,
        urls: line.urls.slice(0, MAX_URLS),
        lostPoints: ((100 - (exactScore ?? 100)) * share) / total,
        categoryLostPoints: ((100 - (categories[line.category].exactScore ?? 100)) * loss) / ofCategory,
        gainIfFixed: 100 * Math.exp(-(total - share)) - (exactScore ?? 100),
      };
    })
    .sort((a, b) => b.lostPoints - a.lostPoints || a.ruleId.localeCompare(b.ruleId, "en"));

  const partialReasons = reasonsForPartial(input);
  return {
    score: exactScore === null ? null : toShown(exactScore),
    exactScore,
    band: exactScore === null ? null : bandOf(toShown(exactScore)),
    categories,
    lines,
    muted: mutedReceipt(input, exactScore),
    isPartial: partialReasons.length > 0,
    partialReasons,
  };
}

/** The same function with the muted findings put back. */
function mutedReceipt(input: ScoreInput, exactScore: number | null): MutedReceipt {
  const muted = input.mutedFindings ?? [];
  const counts = new Map<string, number>();
  for (const { ruleId } of muted) counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1);
  if (muted.length === 0 || exactScore === null) return { findingCount: muted.length, rules: [], pointsIfCounted: 0 };
  const all = scoreAudit({ ...input, findings: [...input.findings, ...muted], mutedFindings: [] });
  return {
    findingCount: muted.length,
    rules: [...counts]
      .map(([ruleId, findingCount]) => ({ ruleId, findingCount }))
      .sort((a, b) => (a.ruleId < b.ruleId ? -1 : 1)),
    pointsIfCounted: Math.max(0, exactScore - (all.exactScore ?? exactScore)),
  };
}

/** Overall points won when the findings of these rules go away: the same function on fewer findings. */
export function gainIfFixed(input: ScoreInput, ruleIds: string | readonly string[]): number {
  const fixed = new Set(typeof ruleIds === "string" ? [ruleIds] : ruleIds);
  const isLabFixed = fixed.has(LAB_RULE_ID) && input.measurements !== undefined;
  const after = scoreAudit({
    ...input,
    findings: input.findings.filter((finding) => !fixed.has(finding.ruleId)),
    categoriesApplied: [...input.categoriesApplied, ...input.findings.map((finding) => finding.category)],
    measurements:
      isLabFixed && input.measurements ? { ...input.measurements, performanceMedian: 100 } : input.measurements,
  });
  return (after.exactScore ?? 100) - (scoreAudit(input).exactScore ?? 100);
}

/** Bands as Lighthouse draws them: 0–49, 50–89, 90–100. */
export function bandOf(score: number): Band {
  if (score >= 90) return "Good";
  return score >= 50 ? "Needs work" : "Poor";
}

/** 100 is shown only for a score without any loss. */
function toShown(exact: number): number {
  return exact >= 100 ? 100 : Math.min(99, Math.round(exact));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function reasonsForPartial(input: ScoreInput): string[] {
  const reasons: string[] = [];
  const brokenCount = new Set(input.errors.map((error) => error.ruleId)).size;
  if (brokenCount > 0) {
    reasons.push(`${brokenCount} ${brokenCount === 1 ? "check" : "checks"} could not be completed and cost no points.`);
  }
  if (input.isCrawlComplete === false) {
    reasons.push(
      `The crawl stopped after ${input.pageCount.toLocaleString("en-US")} addresses, before it had seen everything.`,
    );
  }
  return reasons;
}
