/** Text colour of a score or a verdict; the word always stands beside it. */
export function scoreColour(score: number | null): string {
  if (score === null) return "text-ink-3";
  if (score >= 90) return "text-passed";
  return score >= 50 ? "text-warning" : "text-critical";
}

export const VERDICT_COLOUR = {
  good: "text-passed",
  "needs-work": "text-warning",
  poor: "text-critical",
} as const;

export const VERDICT_LABEL = { good: "Good", "needs-work": "Needs work", poor: "Poor" } as const;
