import type { MeasurementFacts } from "@/server/facts/types";
import type { Evidence, Outcome } from "@/server/rules/types";
import { withoutReplaced } from "./replaced-audits";
import { bytes, count } from "./words";

interface AuditQuestion {
  /** Lighthouse audit ids, old and new names of one check. */
  ids: readonly string[] | RegExp;
  minSavingsMs?: number;
  minSavingsBytes?: number;
}

/** Measurements keep this many failing audits; in a full list, absence proves nothing. */
const KEPT_AUDITS = 40;

/** Fails when Lighthouse reports one of these audits as not passed, with what it says about them. */
export function auditOutcome(measurement: MeasurementFacts, question: AuditQuestion): Outcome {
  const { ids, minSavingsMs = 0, minSavingsBytes = 0 } = question;
  if (measurement.error) return { status: "notApplicable", reason: "Not measured." };
  const failing = withoutReplaced(
    measurement.audits.filter(
      (audit) =>
        (ids instanceof RegExp ? ids.test(audit.id) : ids.includes(audit.id)) &&
        (audit.savingsMs ?? 0) >= minSavingsMs &&
        (audit.savingsBytes ?? 0) >= minSavingsBytes,
    ),
  );
  const first = failing[0];
  if (!first) return measurement.audits.length < KEPT_AUDITS ? { status: "passed" } : { status: "notApplicable" };
  return {
    status: "failed",
    message: `Lighthouse on ${measurement.device}: ${first.title}${first.displayValue ? ` (${first.displayValue})` : ""}.`,
    evidence: failing.map(
      (audit): Evidence => ({ kind: "text", label: `${audit.id}, ${measurement.device}`, value: summary(audit) }),
    ),
  };
}

function summary(audit: MeasurementFacts["audits"][number]): string {
  const details = [
    audit.displayValue,
    audit.savingsMs ? `saves about ${Math.round(audit.savingsMs)} ms` : null,
    audit.savingsBytes ? `saves about ${bytes(audit.savingsBytes)}` : null,
    audit.itemCount ? count(audit.itemCount, "item") : null,
  ].filter((detail) => detail !== null);
  return details.length > 0 ? `${audit.title}: ${[...new Set(details)].join(", ")}` : audit.title;
}
