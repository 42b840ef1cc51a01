import { scoreAudit } from "../rules/score";
import { LAB_RULE_ID } from "../rules/score-losses";
import type { ScoreInput } from "../rules/score-types";
import { CATEGORIES, type FindingFacts } from "../rules/types";

/** Points won when some findings go away; the findings of one cause at a time. */
export type GainOf = (fixed: readonly FindingFacts[]) => number;

/**
 * The score's own function on fewer findings. Losses add up in the exponent, rule by rule, so the score without some
 * findings is the score times one ratio for each of their rules, and no rule is scored again for the faults of others.
 */
export function createGain(input: ScoreInput, counted: readonly FindingFacts[]): GainOf {
  const byRule = groupByRule(counted);
  const exactScore = exactScoreOf(input, counted);
  const wholeScores = new Map<string, number>();
  const wholeScore = (ruleId: string, findings: readonly FindingFacts[]) => {
    const known = wholeScores.get(ruleId) ?? exactScoreOf(input, findings);
    wholeScores.set(ruleId, known);
    return known;
  };
  return (fixed) => {
    let ratio = 1;
    for (const [ruleId, gone] of groupByRule(fixed)) {
      const all = byRule.get(ruleId) ?? [];
      const goneKeys = new Set(gone.map((finding) => finding.key));
      const kept = all.length === gone.length ? [] : all.filter((finding) => !goneKeys.has(finding.key));
      ratio *= exactScoreOf(input, kept) / wholeScore(ruleId, all);
      if (ruleId === LAB_RULE_ID && input.measurements) {
        const measurements = { ...input.measurements, performanceMedian: 100 };
        ratio *= exactScoreOf({ ...input, measurements }, kept) / exactScoreOf(input, kept);
      }
    }
    return Math.max(0, exactScore * ratio - exactScore);
  };
}

function groupByRule(findings: readonly FindingFacts[]): Map<string, FindingFacts[]> {
  const byRule = new Map<string, FindingFacts[]>();
  for (const finding of findings) {
    const known = byRule.get(finding.ruleId);
    if (known) known.push(finding);
    else byRule.set(finding.ruleId, [finding]);
  }
  return byRule;
}

function exactScoreOf(input: ScoreInput, findings: readonly FindingFacts[]): number {
  return scoreAudit({ ...input, findings: [...findings], categoriesApplied: CATEGORIES }).exactScore ?? 100;
}
