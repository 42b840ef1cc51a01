import type { FactNumber, MetricName } from "./fact-number";
import type { Fact } from "./facts";
import { findVagueAmounts, readNumbers, type TextNumber } from "./numbers";

/** Rounding may move a measured value by this much and no more, however few digits are written. */
const LARGEST_ROUNDING = 0.1;

const METRIC_NAMES: [MetricName, RegExp][] = [
  ["LCP", /\bLCP\b|largest contentful paint/i],
  ["CLS", /\bCLS\b|layout shift/i],
  ["TBT", /\bTBT\b|blocking time/i],
  ["FCP", /\bFCP\b|first contentful paint/i],
];

/** Null when every amount in the text is one of the facts' numbers, of the same kind; else the reason. */
export function findWrongNumber(text: string, facts: readonly Fact[]): string | null {
  const sources = facts.map((fact) => fact.text.toLowerCase());
  const vague = findVagueAmounts(text).find(
    (amount) => !sources.some((source) => source.includes(amount.toLowerCase())),
  );
  if (vague) return `"${vague}" is not an amount of the audit`;
  const numbers = facts.flatMap((fact) => fact.numbers);
  const metrics = METRIC_NAMES.filter(([, pattern]) => pattern.test(text)).map(([name]) => name);
  const speaksOfScore = /\bscores?\b/i.test(text);
  for (const written of readNumbers(text)) {
    if (!numbers.some((known) => isSame(written, known, metrics, speaksOfScore))) {
      return `the number ${written.raw} is not in the facts it cites`;
    }
  }
  return null;
}

function isSame(written: TextNumber, known: FactNumber, metrics: MetricName[], speaksOfScore: boolean): boolean {
  if (!isSameKind(written, known, speaksOfScore)) return false;
  if (known.metric && metrics.length > 0 && !metrics.includes(known.metric)) return false;
  const isMeasured = known.unit === "ms" || known.unit === "cls";
  if (!isMeasured) return written.value === known.value;
  const difference = Math.abs(written.value - known.value);
  return difference <= Math.min(written.tolerance, known.value * LARGEST_ROUNDING) + 1e-9;
}

function isSameKind(written: TextNumber, known: FactNumber, speaksOfScore: boolean): boolean {
  // A severity must be the one that was counted; a count without one may be any.
  if (written.severity) return known.severity === written.severity;
  if (written.unit === null) return known.unit !== "percent";
  if (written.unit === "percent") return known.unit === "percent" || (known.unit === "score" && speaksOfScore);
  return (
    written.unit === known.unit || (known.unit === "plain" && written.unit !== "score" && written.unit !== "points")
  );
}
