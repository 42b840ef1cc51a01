import { z } from "zod";
import type { ScoreReceipt } from "@/server/rules/score-types";
import { CATEGORIES, type Evidence, SEVERITIES, type Severity } from "@/server/rules/types";
import type { TeamContext, Verb } from "../context";
import { Prisma } from "../db/generated/client";
import { AppError } from "../errors";
import { filterByWork } from "../work/filter-by-work";
import { workFilterSchema } from "../work/schemas";
import { isFiltered } from "../work/work-where";
import { type IssueGroup, type IssueRow, prepareIssues } from "./prepare-issues";
import { ISSUE_SORTS, SORT_DIRECTIONS } from "./search-params";

export const listIssuesSchema = z.object({
  auditId: z.uuid(),
  severity: z.array(z.enum(SEVERITIES)).default([]),
  category: z.array(z.enum(CATEGORIES)).default([]),
  search: z.string().trim().max(200).default(""),
  /** Only this rule. */
  ruleId: z.string().max(100).nullable().default(null),
  /** Only findings in this state of work; the counts are of those. */
  work: workFilterSchema.prefault({}),
  sort: z.enum(ISSUE_SORTS).default("gain"),
  direction: z.enum(SORT_DIRECTIONS).default("desc"),
});
export type ListIssuesInput = z.input<typeof listIssuesSchema>;

export interface IssueList {
  rows: IssueRow[];
  /** Rules with findings, before the filters other than that by work. */
  allCount: number;
  /** What could not be judged, such as pages behind a bot wall; never scored. */
  unverified: IssueRow[];
  /** What the team left out of the score. */
  muted: IssueRow[];
}

/** Findings grouped by rule. There are at most as many rows as rules, so there is no paging. */
export async function listIssues({ ctx, input }: Verb<ListIssuesInput>): Promise<IssueList> {
  const filter = listIssuesSchema.parse(input);
  const [audit, groups] = await Promise.all([
    ctx.db.audit.findFirst({ where: { id: filter.auditId, teamId: ctx.teamId }, select: { receipt: true } }),
    groupFindings(ctx, filter),
  ]);
  if (!audit) throw new AppError("NOT_FOUND", "This audit does not exist, or it belongs to another team.");
  const lines = (audit.receipt as ScoreReceipt | null)?.lines ?? [];
  const groupsOf = (status: FindingStatus) =>
    groups.flatMap(({ status: has, ...group }) => (has === status ? [group] : []));
  const failed = groupsOf("failed");
  return {
    rows: prepareIssues(failed, lines, filter),
    allCount: failed.length,
    unverified: prepareIssues(groupsOf("unverified"), [], { ...filter, sort: "pages" }),
    muted: prepareIssues(groupsOf("muted"), [], { ...filter, sort: "pages" }),
  };
}

/** A rule has one finding an address at most (the key is made of both), so addresses need not be told apart to be counted. */
type GroupFilter = Pick<z.output<typeof listIssuesSchema>, "auditId" | "ruleId" | "work">;

function groupFindings(
  ctx: TeamContext,
  { auditId, ruleId, work }: GroupFilter,
): Promise<(IssueGroup & { status: FindingStatus })[]> {
  const byRule = ruleId === null ? Prisma.empty : Prisma.sql`and f."ruleId" = ${ruleId}`;
  const byWork = filterByWork(ctx, work, { auditId, ruleId });
  return ctx.db.$queryRaw<(IssueGroup & { status: FindingStatus })[]>(Prisma.sql`
    select f."ruleId", f.status, min(f.category) as category, min(f.severity)::text as severity,
      count(*)::int as "findingCount", count(f."fixedAt")::int as "fixedCount", count(f.url)::int as "pageCount", min(f.url) as "exampleUrl"
    from "Finding" f join "Audit" a on a.id = f."auditId" ${byWork.join}
    where f."auditId" = ${auditId} and a."teamId" = ${ctx.teamId} ${byRule} ${byWork.where}
    group by f."ruleId", f.status`);
}

export const FINDING_STATUSES = ["failed", "unverified", "muted"] as const;
export type FindingStatus = (typeof FINDING_STATUSES)[number];

export const listFindingsSchema = z.object({
  auditId: z.uuid(),
  ruleId: z.string().max(100).nullable().default(null),
  url: z.string().max(4000).nullable().default(null),
  status: z.enum(FINDING_STATUSES).default("failed"),
  /** Only this finding. */
  key: z.string().max(100).nullable().default(null),
  work: workFilterSchema.prefault({}),
  offset: z.number().int().min(0).default(0),
  limit: z.number().int().min(1).max(200).default(50),
});

export interface FindingRow {
  id: string;
  /** The same in every audit of the site. */
  key: string;
  ruleId: string;
  severity: Severity;
  url: string | null;
  message: string;
  evidence: Evidence[];
  /** When a re-check no longer saw it; null while it stands. */
  fixedAt: Date | null;
}

export interface FindingList {
  rows: FindingRow[];
  totalCount: number;
}

/** Single findings of one rule or one page, with their evidence; faults of the site first, then by address. */
export async function listFindings({ ctx, input }: Verb<z.input<typeof listFindingsSchema>>): Promise<FindingList> {
  const filter = listFindingsSchema.parse(input);
  const { auditId, ruleId, url, status, key, offset, limit } = filter;
  const where: Prisma.FindingWhereInput = {
    auditId,
    audit: { teamId: ctx.teamId },
    status,
    ...(ruleId === null ? {} : { ruleId }),
    ...(url === null ? {} : { url }),
    ...(key === null ? {} : { key }),
  };
  // Work is kept by site and key, which no relation leads to: with such a filter the page is chosen first.
  const chosen = isFiltered(filter.work) ? await chooseByWork(ctx, filter) : null;
  const [rows, totalCount] = await Promise.all([
    ctx.db.finding.findMany({
      where: chosen ? { ...where, id: { in: chosen.ids } } : where,
      orderBy: [{ severity: "asc" }, { url: { sort: "asc", nulls: "first" } }, { id: "asc" }],
      ...(chosen ? {} : { skip: offset, take: limit }),
      select: {
        id: true,
        key: true,
        ruleId: true,
        severity: true,
        url: true,
        message: true,
        evidence: true,
        fixedAt: true,
      },
    }),
    chosen?.totalCount ?? ctx.db.finding.count({ where }),
  ]);
  // The column is written by `insertFindings` only.
  return { rows: rows.map((row) => ({ ...row, evidence: row.evidence as unknown as Evidence[] })), totalCount };
}

async function chooseByWork(
  ctx: TeamContext,
  { auditId, ruleId, url, status, key, work, offset, limit }: z.output<typeof listFindingsSchema>,
): Promise<{ ids: string[]; totalCount: number }> {
  const byWork = filterByWork(ctx, work, { auditId, ruleId });
  const matching = Prisma.sql`
    from "Finding" f join "Audit" a on a.id = f."auditId" ${byWork.join}
    where f."auditId" = ${auditId} and a."teamId" = ${ctx.teamId} and f.status = ${status}
      ${ruleId === null ? Prisma.empty : Prisma.sql`and f."ruleId" = ${ruleId}`}
      ${url === null ? Prisma.empty : Prisma.sql`and f.url = ${url}`}
      ${key === null ? Prisma.empty : Prisma.sql`and f.key = ${key}`} ${byWork.where}`;
  const [rows, counted] = await Promise.all([
    ctx.db.$queryRaw<{ id: string }[]>(Prisma.sql`
      select f.id ${matching} order by f.severity, f.url nulls first, f.id limit ${limit} offset ${offset}`),
    ctx.db.$queryRaw<{ count: number }[]>(Prisma.sql`select count(*)::int as count ${matching}`),
  ]);
  return { ids: rows.map((row) => row.id), totalCount: counted[0]?.count ?? 0 };
}
