import { type RecheckScope, type RecheckStatus, STALE_AFTER_MS } from "./constants";
import type { FindingCheck, RecheckView } from "./types";

export const RECHECK_COLUMNS = {
  id: true,
  auditId: true,
  scope: true,
  ruleId: true,
  url: true,
  status: true,
  reason: true,
  results: true,
  createdAt: true,
  finishedAt: true,
} as const;

type Row = { [Column in keyof typeof RECHECK_COLUMNS]: unknown } & {
  id: string;
  auditId: string;
  ruleId: string | null;
  url: string | null;
  reason: string | null;
  createdAt: Date;
  finishedAt: Date | null;
};

const LOST = "The re-check was interrupted before it ended. Check again.";

/** A row for screens. The text columns are written by this domain only, so they hold what the types say. */
export function toRecheckView(row: Row, now: Date): RecheckView {
  const status = row.status as RecheckStatus;
  const isOpen = status === "queued" || status === "running";
  const isLost = isOpen && now.getTime() - row.createdAt.getTime() > STALE_AFTER_MS;
  return {
    ...row,
    scope: row.scope as RecheckScope,
    status: isLost ? "failed" : status,
    reason: isLost ? LOST : row.reason,
    results: row.results as FindingCheck[],
  };
}
