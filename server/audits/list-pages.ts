import { z } from "zod";
import type { Verb } from "../context";
import type { Prisma } from "../db/generated/client";
import { literalPattern } from "../db/literal-pattern";
import { PAGE_SORTS, type PageSort, SORT_DIRECTIONS, STATUS_CLASSES, type StatusClass } from "./search-params";

export const listPagesSchema = z.object({
  auditId: z.uuid(),
  statusClass: z.array(z.enum(STATUS_CLASSES)).default([]),
  /** null: both. */
  indexable: z.boolean().nullable().default(null),
  /** Matches address or title. */
  search: z.string().trim().max(200).default(""),
  sort: z.enum(PAGE_SORTS).default("findings"),
  direction: z.enum(SORT_DIRECTIONS).default("desc"),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(200).default(50),
});

export interface PageRow {
  id: string;
  url: string;
  status: number | null;
  title: string | null;
  isIndexable: boolean;
  indexabilityReason: string;
  depth: number | null;
  ttfbMs: number | null;
  redirectUrl: string | null;
  errorKind: string | null;
  inlinkCount: number;
  findingCount: number;
}

export interface PageList {
  rows: PageRow[];
  totalCount: number;
  /** Before the filter. */
  allCount: number;
}

/** One page of the audit's addresses; the id breaks ties, so paging never repeats or drops a row. */
export async function listPages({ ctx, input }: Verb<z.input<typeof listPagesSchema>>): Promise<PageList> {
  const filter = listPagesSchema.parse(input);
  const ofAudit: Prisma.PageWhereInput = { auditId: filter.auditId, audit: { teamId: ctx.teamId } };
  const where: Prisma.PageWhereInput = {
    AND: [
      ofAudit,
      filter.indexable === null ? {} : { isIndexable: filter.indexable },
      filter.statusClass.length === 0 ? {} : { OR: filter.statusClass.map(inClass) },
      filter.search === ""
        ? {}
        : {
            OR: [
              { url: { contains: literalPattern(filter.search), mode: "insensitive" } },
              { title: { contains: literalPattern(filter.search), mode: "insensitive" } },
            ],
          },
    ],
  };
  const [rows, totalCount, allCount] = await Promise.all([
    ctx.db.page.findMany({
      where,
      orderBy: [orderBy(filter.sort, filter.direction), { id: "asc" }],
      skip: (filter.page - 1) * filter.pageSize,
      take: filter.pageSize,
      select: {
        id: true,
        url: true,
        status: true,
        title: true,
        isIndexable: true,
        indexabilityReason: true,
        depth: true,
        ttfbMs: true,
        redirectUrl: true,
        errorKind: true,
        inlinkCount: true,
        findingCount: true,
      },
    }),
    ctx.db.page.count({ where }),
    ctx.db.page.count({ where: ofAudit }),
  ]);
  return { rows, totalCount, allCount };
}

function inClass(statusClass: StatusClass): Prisma.PageWhereInput {
  if (statusClass === "none") return { status: null };
  const from = Number(statusClass[0]) * 100;
  return { status: { gte: from, lt: from + 100 } };
}

function orderBy(sort: PageSort, direction: "asc" | "desc"): Prisma.PageOrderByWithRelationInput {
  if (sort === "url") return { url: direction };
  if (sort === "findings") return { findingCount: direction };
  if (sort === "inlinks") return { inlinkCount: direction };
  const column = { status: "status", depth: "depth", response: "ttfbMs" } as const;
  return { [column[sort]]: { sort: direction, nulls: "last" } };
}
