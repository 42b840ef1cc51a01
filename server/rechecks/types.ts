import type { Evidence } from "@/server/rules/types";
import type { RecheckOutcome, RecheckScope, RecheckStatus } from "./constants";

/** What was seen at one time; evidence is cut to a few items, the message carries the full count. */
export interface Sight {
  message: string;
  evidence: Evidence[];
}

/** What one address answered in a re-check. */
export interface Answer {
  url: string;
  /** null when no answer came. */
  status: number | null;
  redirectUrl: string | null;
}

/** What a re-check found out about one finding; stored in `Recheck.results`. */
export interface FindingCheck {
  findingId: string;
  key: string;
  ruleId: string;
  url: string | null;
  outcome: RecheckOutcome;
  before: Sight;
  /** For a fixed finding, why it counts as fixed; for an unverified one, what stood in the way. */
  after: Sight;
  answers: Answer[];
  /** ISO 8601. */
  checkedAt: string;
}

export interface RecheckView {
  id: string;
  auditId: string;
  scope: RecheckScope;
  ruleId: string | null;
  url: string | null;
  status: RecheckStatus;
  /** Why it failed, or what a completed one left out. */
  reason: string | null;
  results: FindingCheck[];
  createdAt: Date;
  finishedAt: Date | null;
}
