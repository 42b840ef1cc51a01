import type { MeasurementFacts } from "@/server/facts/types";
import { MEASUREMENT_RULES } from "../rules/registry";
import { runMeasurementRules } from "../rules/run-measurement-rules";
import type { RuleRun } from "../rules/to-findings";

/** Rules about what real visitors met; all others read what was measured here. */
export const FIELD_RULE_IDS: ReadonlySet<string> = new Set([
  "cwv-assessment-failed",
  "cwv-lcp",
  "cwv-inp",
  "cwv-cls",
  "field-ttfb-slow",
  "field-fcp-slow",
  "field-data-absent",
]);

const FIELD_RULES = MEASUREMENT_RULES.filter((rule) => FIELD_RULE_IDS.has(rule.id));
const LAB_RULES = MEASUREMENT_RULES.filter((rule) => !FIELD_RULE_IDS.has(rule.id));

/** Lab rules on the measurements, rules about visitors on the field facts; no rule runs on both. */
export function judgeMeasurements(
  measurements: readonly MeasurementFacts[],
  fieldFacts: readonly MeasurementFacts[],
): RuleRun {
  const runs = [runMeasurementRules(measurements, LAB_RULES), runMeasurementRules(fieldFacts, FIELD_RULES)];
  return {
    findings: runs.flatMap((run) => run.findings),
    errors: runs.flatMap((run) => run.errors),
    applied: runs.flatMap((run) => run.applied),
  };
}
