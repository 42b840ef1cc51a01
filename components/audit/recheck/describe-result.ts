import type { RecheckSummary } from "@/server/rechecks/list-rechecks";

/** "Checked again: 2 fixed, 1 still there." */
export function describeResult(counts: RecheckSummary["counts"]): string {
  const parts = [
    counts.fixed > 0 ? `${counts.fixed} fixed` : null,
    counts["still-there"] > 0 ? `${counts["still-there"]} still there` : null,
    counts.unverified > 0 ? `${counts.unverified} could not be verified` : null,
  ].filter(Boolean);
  return parts.length > 0 ? `Checked again: ${parts.join(", ")}.` : "There was nothing left to check.";
}
