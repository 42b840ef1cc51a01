import type { Prisma } from "../db/generated/client";
import type { Evidence, Severity } from "../rules/types";

/** The target of a re-check as its row stores it. */
export interface StoredTarget {
  auditId: string;
  scope: string;
  ruleId: string | null;
  url: string | null;
}

export function findingsOf(target: StoredTarget): Prisma.FindingWhereInput {
  if (target.scope === "page") return { auditId: target.auditId, url: target.url };
  if (target.scope === "rule") return { auditId: target.auditId, ruleId: target.ruleId ?? "" };
  return { auditId: target.auditId, ruleId: target.ruleId ?? "", url: target.url };
}

export interface CheckedFinding {
  id: string;
  key: string;
  ruleId: string;
  severity: Severity;
  url: string | null;
  message: string;
  evidence: Evidence[];
}
