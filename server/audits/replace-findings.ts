import { pool } from "../db/pool";
import type { FindingFacts, RuleError } from "../rules/types";
import { type FindingPhase, insertFindings, insertRuleErrors } from "./insert-findings";

/**
 * Swap all findings of one phase in one transaction, so that a repeated phase leaves exactly its last result. `replaced`
 * names findings of the crawl that a closer look has overtaken.
 */
export async function replaceFindings(
  auditId: string,
  phase: FindingPhase,
  ruleSetVersion: string,
  run: { findings: FindingFacts[]; errors: RuleError[]; replaced?: { ruleId: string; url: string }[] },
): Promise<void> {
  const client = await pool().connect();
  try {
    await client.query("begin");
    await client.query(`delete from "Finding" where "auditId" = $1 and phase = $2::"PhaseName"`, [auditId, phase]);
    await client.query(`delete from "RuleError" where "auditId" = $1 and phase = $2::"PhaseName"`, [auditId, phase]);
    const { replaced = [] } = run;
    if (replaced.length > 0)
      await client.query(
        `delete from "Finding" f using unnest($2::text[], $3::text[]) as r("ruleId", url)
         where f."auditId" = $1 and f.phase = 'crawl' and f."ruleId" = r."ruleId" and f.url = r.url`,
        [auditId, replaced.map((one) => one.ruleId), replaced.map((one) => one.url)],
      );
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
