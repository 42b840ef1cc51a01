import type { MeasurementFacts } from "@/server/facts/types";
import type { Outcome } from "@/server/rules/types";
import { metricOutcome } from "./metric-outcome";

/** Judges a number of real visitors and says in the evidence whose it is; absent data is not applicable. */
export function fieldOutcome(measurement: MeasurementFacts, question: Parameters<typeof metricOutcome>[1]): Outcome {
  const outcome = metricOutcome({ ...measurement, error: null }, question);
  if (outcome.status !== "failed" || !measurement.field) return outcome;
  const scope = measurement.field.scope === "url" ? "this page" : "the whole site";
  return { ...outcome, evidence: [...(outcome.evidence ?? []), { kind: "text", label: "Visitors of", value: scope }] };
}
