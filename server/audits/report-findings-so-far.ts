import { pool } from "../db/pool";
import { findRule } from "../rules/registry";
import type { Severity } from "../rules/types";
import { appendEvent } from "./append-event";

/** Totals a rule for the live page, worst first. Totals, not increments: a missed line costs nothing. */
export async function reportFindingsSoFar(auditId: string): Promise<void> {
  const { rows } = await pool().query<{ ruleId: string; severity: Severity; count: number }>(
    `select "ruleId", min(severity)::text as severity, count(*)::int as count from "Finding"
     where "auditId" = $1 and status = 'failed' group by "ruleId" order by min(severity), count(*) desc, "ruleId"`,
    [auditId],
  );
  const total = rows.reduce((sum, row) => sum + row.count, 0);
  const rules = rows.map((row) => ({ ...row, title: findRule(row.ruleId)?.failureTitle ?? row.ruleId }));
  // The total in the key: the same state is told once, however often a step is repeated.
  await appendEvent(auditId, `findings:${total}:${rows.length}`, { kind: "findings", rules });
}
