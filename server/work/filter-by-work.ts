import type { TeamContext } from "../context";
import { Prisma } from "../db/generated/client";
import { ASSIGNED_TO_NOBODY } from "./constants";
import type { WorkFilter } from "./schemas";
import { isFiltered, workWhere } from "./work-where";

/** Findings of one audit, perhaps of one rule. */
export interface WorkScope {
  auditId: string;
  ruleId: string | null;
}

/**
 * Keeps only findings in a state of work: "join …" and "and …" for statements with "Finding" as f and "Audit" as a. A
 * finding without a row is open and nobody's; where such findings pass, those that do not are taken away instead, so
 * that either way only rows of this site are read. "offset 0" keeps the planner from turning that into a scan of all.
 */
export function filterByWork(
  ctx: TeamContext,
  filter: WorkFilter,
  { auditId, ruleId }: WorkScope,
): { join: Prisma.Sql; where: Prisma.Sql } {
  if (!isFiltered(filter)) return { join: Prisma.empty, where: Prisma.empty };
  const { status, assignee } = filter;
  const passesUntouched =
    (status.length === 0 || status.includes("open")) &&
    (assignee.length === 0 || assignee.includes(ASSIGNED_TO_NOBODY));
  if (!passesUntouched) {
    const join = Prisma.sql`join "FindingState" s on s."siteId" = a."siteId" and s.key = f.key`;
    return { join, where: workWhere(ctx, filter) };
  }
  const byRule = ruleId === null ? Prisma.empty : Prisma.sql`and s."ruleId" = ${ruleId}`;
  const join = Prisma.sql`
    left join (
      select s.key from "FindingState" s
      where s."siteId" = (select o."siteId" from "Audit" o where o.id = ${auditId}) ${byRule}
        and not (true ${workWhere(ctx, filter)})
      offset 0
    ) other on other.key = f.key`;
  return { join, where: Prisma.sql`and other.key is null` };
}
