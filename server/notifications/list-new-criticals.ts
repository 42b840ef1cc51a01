import type { Db } from "../db/client";
import { findRule } from "../rules/registry";

export interface NewCritical {
  ruleId: string;
  title: string;
  count: number;
}

/**
 * Critical findings of an audit that an earlier one did not have, by rule, most first. Same finding is same rule on same
 * address; one that was muted or fixed in between counts as had, or as new, in this order.
 */
export async function listNewCriticals(db: Db, auditId: string, baselineId: string): Promise<NewCritical[]> {
  const rows = await db.$queryRaw<{ ruleId: string; count: number }[]>`
    select f."ruleId", count(*)::int as count from "Finding" f
    where f."auditId" = ${auditId} and f.status = 'failed' and f.severity = 'critical' and f."fixedAt" is null
      and not exists (
        select from "Finding" b where b."auditId" = ${baselineId} and b.key = f.key
          and (b.status = 'muted' or (b.status = 'failed' and b."fixedAt" is null)))
    group by f."ruleId" order by count desc, f."ruleId"`;
  return rows.map((row) => ({ ...row, title: findRule(row.ruleId)?.failureTitle ?? row.ruleId.replaceAll("-", " ") }));
}
