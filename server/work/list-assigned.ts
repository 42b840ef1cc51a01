import { failureTitle } from "../audits/prepare-score";
import type { Verb } from "../context";
import { Prisma } from "../db/generated/client";
import type { Severity } from "../rules/types";
import { ASSIGNED_PAGE_SIZE } from "./constants";
import type { ListAssignedInput } from "./schemas";
import type { AssignedList, WorkStatus } from "./types";

interface Found {
  key: string;
  ruleId: string;
  url: string | null;
  status: WorkStatus;
  changedAt: Date;
  siteId: string;
  siteName: string;
  host: string;
  auditId: string | null;
  seenAt: Date | null;
  severity: Severity | null;
  message: string | null;
  fixedAt: Date | null;
  latestAuditId: string | null;
  latestAt: Date | null;
}

/** The findings in one's own hands on all sites of the team: reopened ones first, then by the latest change. */
export async function listAssigned({ ctx, input }: Verb<ListAssignedInput>): Promise<AssignedList> {
  if (ctx.actor.kind !== "user") return { rows: [], totalCount: 0, allCount: 0 };
  const { status, page } = input;
  const own = { assigneeId: ctx.actor.userId, site: { teamId: ctx.teamId, archivedAt: null } };
  const byStatus = status.length === 0 ? Prisma.empty : Prisma.sql`and s.status = any(${status})`;
  const [rows, totalCount, allCount] = await Promise.all([
    // The rows of the page are cut first, so that only they look for their audits.
    ctx.db.$queryRaw<Found[]>(Prisma.sql`
      select p.*, seen."auditId", seen."seenAt", seen.severity, seen.message, seen."fixedAt", latest.id as "latestAuditId", latest."createdAt" as "latestAt"
      from (
        select s.key, s."ruleId", s.url, s.status, s."updatedAt" as "changedAt", t.id as "siteId", t.name as "siteName", t.host
        from "FindingState" s join "Site" t on t.id = s."siteId"
        where s."assigneeId" = ${own.assigneeId} and t."teamId" = ${ctx.teamId} and t."archivedAt" is null ${byStatus}
        order by s.status = 'reopened' desc, s."updatedAt" desc, t.id, s.key
        limit ${ASSIGNED_PAGE_SIZE} offset ${(page - 1) * ASSIGNED_PAGE_SIZE}
      ) p
      left join lateral (
        select a.id, a."createdAt" from "Audit" a where a."siteId" = p."siteId" and a.status = 'completed'
        order by a."createdAt" desc limit 1
      ) latest on true
      left join lateral (
        select a.id as "auditId", a."createdAt" as "seenAt", f.severity::text as severity, f.message, f."fixedAt"
        from "Audit" a join "Finding" f on f."auditId" = a.id and f.key = p.key
        where a."siteId" = p."siteId" order by a."createdAt" desc limit 1
      ) seen on true
      order by p.status = 'reopened' desc, p."changedAt" desc, p."siteId", p.key`),
    ctx.db.findingState.count({ where: { ...own, ...(status.length === 0 ? {} : { status: { in: status } }) } }),
    ctx.db.findingState.count({ where: own }),
  ]);
  return {
    totalCount,
    allCount,
    rows: rows.map(({ auditId, seenAt, severity, message, fixedAt, latestAt, ...row }) => ({
      ...row,
      title: failureTitle(row.ruleId),
      seen:
        auditId === null || seenAt === null || severity === null || message === null
          ? null
          : { auditId, at: seenAt, severity, message, isFixed: fixedAt !== null },
      isInLatest: seenAt !== null && (latestAt === null || seenAt.getTime() >= latestAt.getTime()),
    })),
  };
}
