import type { MeasurementFacts } from "@/server/facts/types";
import { MEASUREMENT_RULES } from "./registry";
import { type RuleRun, type TargetedOutcome, toFindings, toRuleError, wasApplied } from "./to-findings";
import type { MeasurementRule } from "./types";

/**
 * Runs measurement rules over every measured page. Measurements of one page by several devices or sources make one
 * finding with the worst severity; a measurement that failed is seen by rules about failure only, because none of its
 * numbers exist.
 */
export function runMeasurementRules(
  measurements: Iterable<MeasurementFacts>,
  rules: readonly MeasurementRule[] = MEASUREMENT_RULES,
): RuleRun {
  const run: RuleRun = { findings: [], errors: [], applied: [] };
  const all = [...measurements];
  for (const rule of rules) {
    const outcomes: TargetedOutcome[] = [];
    for (const measurement of all) {
      if (rule.device && rule.device !== measurement.device) continue;
      try {
        outcomes.push({ ...rule.check(measurement), url: measurement.url });
      } catch (error) {
        run.errors.push(toRuleError(rule.id, measurement.url, error));
      }
    }
    run.findings.push(...toFindings(rule, outcomes));
    if (wasApplied(outcomes)) run.applied.push(rule.id);
  }
  return run;
}
