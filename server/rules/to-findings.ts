import { findingKey } from "./finding-key";
import { EVIDENCE_LIMIT } from "./join/outcomes";
import { type FindingFacts, type Outcome, type RuleError, type RuleMeta, SEVERITIES, type Severity } from "./types";

export interface RuleRun {
  findings: FindingFacts[];
  errors: RuleError[];
  /** Ids of rules that had something to judge, whether it passed or failed. */
  applied: string[];
}

export type TargetedOutcome = Outcome & { url: string | null };

/**
 * Findings of one rule: at most one for each target. Several failures of one target become one finding with the worst
 * severity, all evidence up to the limit and the first message.
 */
export function toFindings(rule: RuleMeta, outcomes: TargetedOutcome[]): FindingFacts[] {
  const byKey = new Map<string, FindingFacts>();
  for (const outcome of outcomes) {
    if (outcome.status !== "failed" && outcome.status !== "unverified") continue;
    const finding = toFinding(rule, outcome);
    const known = byKey.get(finding.key);
    byKey.set(finding.key, known ? merge(known, finding) : finding);
  }
  return [...byKey.values()];
}

export function wasApplied(outcomes: readonly Outcome[]): boolean {
  return outcomes.some((outcome) => outcome.status === "passed" || outcome.status === "failed");
}

export function toRuleError(ruleId: string, url: string | null, error: unknown): RuleError {
  return { ruleId, url, message: error instanceof Error ? error.message : String(error) };
}

export function worstSeverity(a: Severity, b: Severity): Severity {
  return SEVERITIES.indexOf(a) <= SEVERITIES.indexOf(b) ? a : b;
}

function toFinding(rule: RuleMeta, outcome: TargetedOutcome & { status: "failed" | "unverified" }): FindingFacts {
  const scope = outcome.url === null ? "site" : "page";
  const isFailure = outcome.status === "failed";
  return {
    key: findingKey(rule.id, scope, outcome.url ?? ""),
    ruleId: rule.id,
    category: rule.category,
    severity: (isFailure ? outcome.severity : undefined) ?? rule.severity,
    scope,
    url: outcome.url,
    message: isFailure ? outcome.message : outcome.reason,
    evidence: (outcome.evidence ?? []).slice(0, EVIDENCE_LIMIT),
    status: outcome.status,
  };
}

/** A failure outranks an unverified outcome of the same target. */
function merge(a: FindingFacts, b: FindingFacts): FindingFacts {
  if (a.status !== b.status) return a.status === "failed" ? a : b;
  return {
    ...a,
    message: a.severity === worstSeverity(a.severity, b.severity) ? a.message : b.message,
    severity: worstSeverity(a.severity, b.severity),
    evidence: [...a.evidence, ...b.evidence].slice(0, EVIDENCE_LIMIT),
  };
}
