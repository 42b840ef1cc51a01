import { pool } from "../db/pool";
import type { FindingFacts, RuleError } from "../rules/types";
import { type FindingPhase, insertFindings, insertRuleErrors } from "./insert-findings";

/** Swap all findings of one phase in one transaction, so that a repeated phase leaves exactly its last result. */
export async function replaceFindings(
  auditId: string,
  phase: FindingPhase,
  ruleSetVersion: string,
  run: { findings: FindingFacts[]; errors: RuleError[] },
): Promise<void> {
  const client = await pool().connect();
  try {
    await client.query("begin");
    await client.query(`delete from "Finding" where "auditId" = $1 and phase = $2::"PhaseName"`, [auditId, phase]);
    await client.query(`delete from "RuleError" where "auditId" = $1 and phase = $2::"PhaseName"`, [auditId, phase]);
    await insertFindings(client, auditId, phase, ruleSetVersion, run.findings);
    await insertRuleErrors(client, auditId, phase, run.errors);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw error;
  } finally {
    client.release();
  }
}
