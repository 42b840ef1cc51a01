import { z } from "zod";
import type { Verb } from "../context";
import type { Prisma } from "../db/generated/client";
import { literalPattern } from "../db/literal-pattern";
import { AUDIT_STATUSES } from "./constants";
import type { AuditRow } from "./types";

export const AUDIT_SORTS = ["created", "score", "pages", "site"] as const;

export const listAuditsSchema = z.object({
  status: z.array(z.enum(AUDIT_STATUSES)).default([]),
  siteId: z.uuid().nullable().default(null),
  /** Matches the site's name or address. */
  search: z.string().trim().max(200).default(""),
  sort: z.enum(AUDIT_SORTS).default("created"),
  direction: z.enum(["asc", "desc"]).default("desc"),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(25),
});
export type ListAuditsInput = z.output<typeof listAuditsSchema>;

/** One page of the team's audits; the id breaks ties, so paging never repeats or drops a row. */
export async function listAudits({
  ctx,
  input,
}: Verb<ListAuditsInput>): Promise<{ rows: AuditRow[]; totalCount: number; allCount: number }> {
  const where: Prisma.AuditWhereInput = {
    teamId: ctx.teamId,
    ...(input.status.length > 0 ? { status: { in: input.status } } : {}),
    ...(input.siteId ? { siteId: input.siteId } : {}),
    ...(input.search
      ? {
          OR: [
            { startUrl: { contains: literalPattern(input.search), mode: "insensitive" } },
            { site: { name: { contains: literalPattern(input.search), mode: "insensitive" } } },
          ],
        }
      : {}),
  };
  const [audits, totalCount, allCount] = await Promise.all([
    ctx.db.audit.findMany({
      where,
      orderBy: [orderBy(input), { id: "asc" }],
      skip: (input.page - 1) * input.pageSize,
      take: input.pageSize,
      select: {
        id: true,
        siteId: true,
        startUrl: true,
        status: true,
        score: true,
        isPartial: true,
        pagesCrawled: true,
        criticalCount: true,
        warningCount: true,
        noticeCount: true,
        averagePerformance: true,
        createdAt: true,
        startedAt: true,
        completedAt: true,
        failureReason: true,
        site: { select: { name: true, host: true } },
        reports: { select: { id: true }, take: 1 },
      },
    }),
    ctx.db.audit.count({ where }),
    ctx.db.audit.count({ where: { teamId: ctx.teamId } }),
  ]);
  const rows = audits.map(({ site, reports, ...audit }) => ({
    ...audit,
    siteName: site.name,
    host: site.host,
    hasReport: reports.length > 0,
  }));
  return { rows, totalCount, allCount };
}

function orderBy({ sort, direction }: ListAuditsInput): Prisma.AuditOrderByWithRelationInput {
  if (sort === "score") return { score: { sort: direction, nulls: "last" } };
  if (sort === "pages") return { pagesCrawled: direction };
  if (sort === "site") return { site: { name: direction } };
  return { createdAt: direction };
}
