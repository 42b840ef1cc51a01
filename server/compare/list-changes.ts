import type { z } from "zod";
import type { Verb } from "../context";
import { Prisma } from "../db/generated/client";
import { changesSql } from "./changes-sql";
import { loadCompared, loadRuns } from "./load-compared";
import { listChangesSchema } from "./schemas";
import type { ChangedFinding } from "./types";

export interface ChangeList {
  rows: ChangedFinding[];
  totalCount: number;
}

/** Single findings of one class, of one rule or of all; worst first, then by rule and address. */
export async function listChanges({ ctx, input }: Verb<z.input<typeof listChangesSchema>>): Promise<ChangeList> {
  const { auditId, withId, ruleId, change, offset, limit } = listChangesSchema.parse(input);
  const pair = await loadCompared(ctx, { auditId, withId });
  if (!pair) return { rows: [], totalCount: 0 };
  const [before, after] = await loadRuns(ctx, pair);
  const rows = await ctx.db.$queryRaw<(ChangedFinding & { total: number })[]>(Prisma.sql`
    select shown.key, shown."findingId", shown."seenIn", shown."ruleId", shown.severity::text as severity, shown.url, shown.reason,
      shown.total, f.message
    from (
      select changes.*, count(*) over ()::int as total from (${changesSql(before, after)}) changes
      where change = ${change} and (${ruleId}::text is null or "ruleId" = ${ruleId})
      order by severity, "ruleId", url nulls first, key offset ${offset} limit ${limit}
    ) shown
    join "Finding" f on f.id = shown."findingId"
    order by shown.severity, shown."ruleId", shown.url nulls first, shown.key`);
  // Beyond the last page no row carries the total.
  if (rows.length === 0 && offset > 0) {
    const { totalCount } = await listChanges({ ctx, input: { ...input, offset: 0, limit: 1 } });
    return { rows: [], totalCount };
  }
  return { rows: rows.map(({ total: _, ...row }) => row), totalCount: rows[0]?.total ?? 0 };
}
