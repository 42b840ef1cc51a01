import type { TeamContext } from "../context";
import { Prisma } from "../db/generated/client";
import { ASSIGNED_TO_ME, ASSIGNED_TO_NOBODY } from "./constants";
import type { WorkFilter } from "./schemas";

export function isFiltered(filter: WorkFilter): boolean {
  return filter.status.length > 0 || filter.assignee.length > 0;
}

/** Joins the work on a finding: for statements with "Finding" as f and "Audit" as a. */
export const WORK_JOIN = Prisma.sql`left join "FindingState" s on s."siteId" = a."siteId" and s.key = f.key`;

/** "and …" for the joined work as s; nothing when all is wanted. A finding without a row is open and nobody's. */
export function workWhere(ctx: TeamContext, { status, assignee }: WorkFilter): Prisma.Sql {
  const selfId = ctx.actor.kind === "user" ? [ctx.actor.userId] : [];
  const ids = assignee.flatMap((who) => (who === ASSIGNED_TO_ME ? selfId : who === ASSIGNED_TO_NOBODY ? [] : [who]));
  const isAnyStatus = status.length === 0;
  const byStatus = isAnyStatus ? Prisma.empty : Prisma.sql`and coalesce(s.status, 'open') = any(${status})`;
  if (assignee.length === 0) return byStatus;
  const nobody = assignee.includes(ASSIGNED_TO_NOBODY);
  return Prisma.sql`${byStatus} and (s."assigneeId" = any(${ids}) or (${nobody} and s."assigneeId" is null))`;
}
