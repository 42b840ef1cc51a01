import { z } from "zod";
import type { ScoreReceipt } from "@/server/rules/score-types";
import { CATEGORIES, type Evidence, SEVERITIES, type Severity } from "@/server/rules/types";
import type { TeamContext, Verb } from "../context";
import { Prisma } from "../db/generated/client";
import { AppError } from "../errors";
import { type IssueGroup, type IssueRow, prepareIssues } from "./prepare-issues";
import { ISSUE_SORTS, SORT_DIRECTIONS } from "./search-params";

export const listIssuesSchema = z.object({
  auditId: z.uuid(),
  severity: z.array(z.enum(SEVERITIES)).default([]),
  category: z.array(z.enum(CATEGORIES)).default([]),
  search: z.string().trim().max(200).default(""),
  sort: z.enum(ISSUE_SORTS).default("gain"),
  direction: z.enum(SORT_DIRECTIONS).default("desc"),
});
export type ListIssuesInput = z.input<typeof listIssuesSchema>;

export interface IssueList {
  rows: IssueRow[];
  /** Rules with findings, before the filter. */
  allCount: number;
  /** What could not be judged, such as pages behind a bot wall; never scored. */
  unverified: IssueRow[];
  /** What the team left out of the score. */
  muted: IssueRow[];
}

/** Findings grouped by rule. There are at most as many rows as rules, so there is no paging. */
export async function listIssues({ ctx, input }: Verb<ListIssuesInput>): Promise<IssueList> {
  const filter = listIssuesSchema.parse(input);
  const [audit, failed, unverified, muted] = await Promise.all([
    ctx.db.audit.findFirst({ where: { id: filter.auditId, teamId: ctx.teamId }, select: { receipt: true } }),
    groupFindings(ctx, filter.auditId, "failed"),
    groupFindings(ctx, filter.auditId, "unverified"),
    groupFindings(ctx, filter.auditId, "muted"),
  ]);
  if (!audit) throw new AppError("NOT_FOUND", "This audit does not exist, or it belongs to another team.");
  const lines = (audit.receipt as ScoreReceipt | null)?.lines ?? [];
  return {
    rows: prepareIssues(failed, lines, filter),
    allCount: failed.length,
    unverified: prepareIssues(unverified, [], { ...filter, sort: "pages" }),
    muted: prepareIssues(muted, [], { ...filter, sort: "pages" }),
  };
}

function groupFindings(ctx: TeamContext, auditId: string, status: FindingStatus): Promise<IssueGroup[]> {
  return ctx.db.$queryRaw<IssueGroup[]>(Prisma.sql`
    select f."ruleId", min(f.category) as category, min(f.severity)::text as severity,
      count(*)::int as "findingCount", count(f."fixedAt")::int as "fixedCount", count(distinct f.url)::int as "pageCount", min(f.url) as "exampleUrl"
    from "Finding" f join "Audit" a on a.id = f."auditId"
    where f."auditId" = ${auditId} and a."teamId" = ${ctx.teamId} and f.status = ${status}
    group by f."ruleId"`);
}

export const FINDING_STATUSES = ["failed", "unverified", "muted"] as const;
export type FindingStatus = (typeof FINDING_STATUSES)[number];

export const listFindingsSchema = z.object({
  auditId: z.uuid(),
  ruleId: z.string().max(100).nullable().default(null),
  url: z.string().max(4000).nullable().default(null),
  status: z.enum(FINDING_STATUSES).default("failed"),
  offset: z.number().int().min(0).default(0),
  limit: z.number().int().min(1).max(200).default(50),
});

export interface FindingRow {
  id: string;
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
  const { auditId, ruleId, url, status, offset, limit } = listFindingsSchema.parse(input);
  const where: Prisma.FindingWhereInput = {
    auditId,
    audit: { teamId: ctx.teamId },
    status,
    ...(ruleId === null ? {} : { ruleId }),
    ...(url === null ? {} : { url }),
  };
  const [rows, totalCount] = await Promise.all([
    ctx.db.finding.findMany({
      where,
      orderBy: [{ severity: "asc" }, { url: { sort: "asc", nulls: "first" } }, { id: "asc" }],
      skip: offset,
      take: limit,
      select: { id: true, ruleId: true, severity: true, url: true, message: true, evidence: true, fixedAt: true },
    }),
    ctx.db.finding.count({ where }),
  ]);
  // The column is written by `insertFindings` only.
  return { rows: rows.map((row) => ({ ...row, evidence: row.evidence as unknown as Evidence[] })), totalCount };
}
