import type { TeamContext } from "../context";
import { billing } from "../plans/billing";
import { loadPlan } from "../plans/load-plan";
import { countUse } from "./count-use";
import { nextMonthAt } from "./month";
import type { TeamUsage, UsageMonth } from "./types";

const MONTHS = 12;

/** What the team uses of its plan now, and what it used in the months before. */
export async function getUsage(ctx: Pick<TeamContext, "db" | "teamId" | "now">): Promise<TeamUsage> {
  const now = ctx.now();
  const [plan, use, sums] = await Promise.all([
    loadPlan(ctx.db, ctx.teamId),
    countUse(ctx.db, ctx.teamId, now),
    ctx.db.$queryRaw<UsageMonth[]>`
      select month,
        coalesce(sum(amount) filter (where kind = 'audit' and amount > 0), 0)::int as "auditCount",
        coalesce(-sum(amount) filter (where kind = 'audit' and amount < 0), 0)::int as "refundCount",
        coalesce(sum(amount) filter (where kind = 'page'), 0)::int as "pageCount"
      from "UsageEntry" where "teamId" = ${ctx.teamId}
      group by month order by month desc limit ${MONTHS}`,
  ]);
  const names = ["auditsPerMonth", "concurrentAudits", "schedules", "seats"] as const;
  return {
    planLabel: plan.label,
    pagesPerAudit: plan.limits.pagesPerAudit,
    howToChange: billing().howToChange,
    lines: names.map((limit) => ({ limit, used: use[limit], most: plan.limits[limit] })),
    months: sums,
    resetsAt: nextMonthAt(now),
  };
}
