import type { Verb } from "../context";
import { Prisma } from "../db/generated/client";
import { FORMER_MEMBER, namePeople } from "./name-people";
import type { RuleWork, WorkStatus } from "./types";

interface WorkGroup {
  ruleId: string;
  status: WorkStatus;
  assigneeId: string | null;
  count: number;
}

/**
 * Work on the counted findings of an audit, by rule. Rules nobody touched are left out; another team's audit has none.
 * "offset 0" has the findings read once instead of looked up one by one.
 */
export async function countWork({ ctx, input }: Verb<{ auditId: string }>): Promise<Record<string, RuleWork>> {
  const groups = await ctx.db.$queryRaw<WorkGroup[]>(Prisma.sql`
    select s."ruleId", s.status, s."assigneeId", count(*)::int as count
    from "Audit" a join "FindingState" s on s."siteId" = a."siteId"
      join (
        select f.key from "Finding" f where f."auditId" = ${input.auditId} and f.status = 'failed' offset 0
      ) found on found.key = s.key
    where a.id = ${input.auditId} and a."teamId" = ${ctx.teamId}
    group by s."ruleId", s.status, s."assigneeId" order by count(*) desc, s."assigneeId"`);
  const names = await namePeople(
    ctx,
    groups.map((group) => group.assigneeId),
  );
  const byRule: Record<string, RuleWork> = {};
  for (const { ruleId, status, assigneeId, count } of groups) {
    const work = byRule[ruleId] ?? { counts: {}, assignees: [] };
    byRule[ruleId] = work;
    work.counts[status] = (work.counts[status] ?? 0) + count;
    const name = assigneeId === null ? null : (names.get(assigneeId) ?? FORMER_MEMBER);
    if (name !== null && !work.assignees.includes(name)) work.assignees.push(name);
  }
  return byRule;
}
