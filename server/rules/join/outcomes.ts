import type { Evidence, Severity, SiteOutcome } from "@/server/rules/types";

/** Evidence items kept per finding; messages carry the full count. */
export const EVIDENCE_LIMIT = 20;

export function failPage(url: string, message: string, evidence: Evidence[] = [], severity?: Severity): SiteOutcome {
  return { target: { kind: "page", url }, status: "failed", message, evidence, ...(severity ? { severity } : {}) };
}

export function failSite(message: string, evidence: Evidence[] = [], severity?: Severity): SiteOutcome {
  return { target: { kind: "site" }, status: "failed", message, evidence, ...(severity ? { severity } : {}) };
}

export function unverifiedPage(url: string, reason: string, evidence: Evidence[] = []): SiteOutcome {
  return { target: { kind: "page", url }, status: "unverified", reason, evidence };
}

export function unverifiedSite(reason: string): SiteOutcome[] {
  return [{ target: { kind: "site" }, status: "unverified", reason }];
}

export function passSite(): SiteOutcome[] {
  return [{ target: { kind: "site" }, status: "passed" }];
}

export function notApplicable(reason: string): SiteOutcome[] {
  return [{ target: { kind: "site" }, status: "notApplicable", reason }];
}

/**
 * The failures found, or one summary: passed when the rule had something to look at, else not applicable. Passing
 * targets are not listed one by one, which keeps a rule's answer as small as what it found.
 */
export function settle(failures: SiteOutcome[], lookedAtCount: number, otherwise: string): SiteOutcome[] {
  if (failures.length > 0) return failures;
  return lookedAtCount > 0 ? passSite() : notApplicable(otherwise);
}
