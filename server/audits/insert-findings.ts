import type pg from "pg";
import { toJsonb } from "../db/to-jsonb";
import type { FindingFacts, RuleError } from "../rules/types";

/** Phases that write findings; each replaces only its own when it is repeated. */
export type FindingPhase = "crawl" | "join" | "measure";

export async function insertFindings(
  client: pg.PoolClient,
  auditId: string,
  phase: FindingPhase,
  ruleSetVersion: string,
  findings: FindingFacts[],
): Promise<void> {
  if (findings.length > 0) await insertFindingRows(client, auditId, phase, ruleSetVersion, toJsonb(findings));
}

/** `findings` is a list of FindingFacts as text that jsonb accepts. */
export async function insertFindingRows(
  client: pg.PoolClient,
  auditId: string,
  phase: FindingPhase,
  ruleSetVersion: string,
  findings: string,
): Promise<void> {
  await client.query(
    `insert into "Finding" (id, "auditId", key, "ruleId", "ruleSetVersion", category, severity, scope, status, url, message, evidence, phase)
     select gen_random_uuid()::text, $1, r.key, r."ruleId", $4, r.category, r.severity::"Severity", r.scope, r.status, r.url, r.message, r.evidence, $3::"PhaseName"
     from jsonb_to_recordset($2::jsonb) as r(key text, "ruleId" text, category text, severity text, scope text, status text, url text, message text, evidence jsonb)
     on conflict ("auditId", key) do nothing`,
    [auditId, findings, phase, ruleSetVersion],
  );
}

export async function insertRuleErrors(
  client: pg.PoolClient,
  auditId: string,
  phase: FindingPhase,
  errors: RuleError[],
): Promise<void> {
  if (errors.length === 0) return;
  await client.query(
    `insert into "RuleError" ("auditId", "ruleId", url, message, phase)
     select $1, r."ruleId", coalesce(r.url, ''), r.message, $3::"PhaseName"
     from jsonb_to_recordset($2::jsonb) as r("ruleId" text, url text, message text)
     on conflict do nothing`,
    [auditId, toJsonb(errors), phase],
  );
}
