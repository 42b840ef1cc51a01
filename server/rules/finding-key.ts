import { createHash } from "node:crypto";

/**
 * Identity of a finding across audits: first 32 hex digits of SHA-256 over rule, target kind and normalised target
 * ("" for the site). The rule-set version is left out on purpose, so that a finding survives an update.
 */
export function findingKey(ruleId: string, targetKind: "page" | "site", target: string): string {
  return createHash("sha256").update(`${ruleId}\n${targetKind}\n${target}`).digest("hex").slice(0, 32);
}
