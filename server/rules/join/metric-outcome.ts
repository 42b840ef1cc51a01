import type { MeasurementFacts } from "@/server/facts/types";
import type { Outcome, Severity } from "@/server/rules/types";

interface MetricQuestion {
  label: string;
  value: number | null;
  unit?: string;
  /** Above `limit` the measurement fails with the rule's severity, above `poor` with `poorSeverity`. */
  limit: number | null;
  poor?: number | null;
  poorSeverity?: Severity;
  shown: (value: number) => string;
}

/** Judges one number of a measurement; a failed measurement or an absent number is not applicable, never 0. */
export function metricOutcome(measurement: MeasurementFacts, question: MetricQuestion): Outcome {
  const { value, limit } = question;
  if (measurement.error || value === null || limit === null)
    return { status: "notApplicable", reason: "Not measured." };
  if (value <= limit) return { status: "passed" };
  const isPoor = question.poor !== undefined && question.poor !== null && value > question.poor;
  return {
    status: "failed",
    message: `${question.label} is ${question.shown(value)} on ${measurement.device}; good is up to ${question.shown(limit)}.`,
    evidence: [
      {
        kind: "number",
        label: `${question.label}, ${measurement.device}`,
        value,
        limit,
        ...(question.unit ? { unit: question.unit } : {}),
      },
    ],
    ...(isPoor && question.poorSeverity ? { severity: question.poorSeverity } : {}),
  };
}

/** Category scores run the other way: low is bad. */
export function scoreOutcome(
  measurement: MeasurementFacts,
  label: string,
  score: number | null,
  good: number,
  poor: { below: number; severity: Severity } | null,
): Outcome {
  if (measurement.error || score === null) return { status: "notApplicable", reason: "Not measured." };
  if (score >= good) return { status: "passed" };
  return {
    status: "failed",
    message: `${label} scores ${score} of 100 on ${measurement.device}; good is ${good} or more.`,
    evidence: [{ kind: "number", label: `${label}, ${measurement.device}`, value: score, limit: good }],
    ...(poor && score < poor.below ? { severity: poor.severity } : {}),
  };
}

export function seconds(valueMs: number): string {
  return `${(valueMs / 1000).toFixed(1)} s`;
}

export function milliseconds(value: number): string {
  return `${Math.round(value).toLocaleString("en-US")} ms`;
}
