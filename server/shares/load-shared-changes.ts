import { changesSql } from "@/server/compare/changes-sql";
import { CHANGE_CLASSES, type ChangeClass } from "@/server/compare/constants";
import { loadCompared, loadRuns } from "@/server/compare/load-compared";
import type { TeamContext } from "@/server/context";
import { Prisma } from "@/server/db/generated/client";
import type { SharedChanges } from "./prepare-shared";

/** How many findings are new, fixed, still there or were not looked at since the audit before; null without one. */
export async function loadSharedChanges(ctx: TeamContext, auditId: string): Promise<SharedChanges | null> {
  const pair = await loadCompared(ctx, { auditId, withId: null });
  if (!pair) return null;
  const [before, after] = await loadRuns(ctx, pair);
  const rows = await ctx.db.$queryRaw<{ change: ChangeClass; count: number }[]>(Prisma.sql`
    select change, count(*)::int as count from (${changesSql(before, after)}) changes group by change`);
  const countOf = (change: ChangeClass) => rows.find((row) => row.change === change)?.count ?? 0;
  return {
    since: pair.before.completedAt ?? pair.before.createdAt,
    counts: Object.fromEntries(CHANGE_CLASSES.map((change) => [change, countOf(change)])) as SharedChanges["counts"],
  };
}
