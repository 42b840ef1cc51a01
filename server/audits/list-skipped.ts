import { z } from "zod";
import type { Verb } from "../context";
import type { Prisma } from "../db/generated/client";
import { literalPattern } from "../db/literal-pattern";
import { SKIP_CAUSES, type SkipCause } from "./search-params";

export const listSkippedSchema = z.object({
  auditId: z.uuid(),
  causes: z.array(z.enum(SKIP_CAUSES)).default([]),
  search: z.string().trim().max(200).default(""),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(200).default(50),
});

export interface SkippedList {
  rows: { url: string; cause: SkipCause }[];
  totalCount: number;
  /** Before the filter. */
  allCount: number;
  /** Before the filter; causes without any are left out. */
  countByCause: { cause: SkipCause; count: number }[];
}

/** Addresses an audit learned of and did not request, by address, each with its cause. */
export async function listSkipped({ ctx, input }: Verb<z.input<typeof listSkippedSchema>>): Promise<SkippedList> {
  const filter = listSkippedSchema.parse(input);
  const ofAudit: Prisma.FrontierUrlWhereInput = {
    auditId: filter.auditId,
    audit: { teamId: ctx.teamId },
    state: { not: "done" },
  };
  const where: Prisma.FrontierUrlWhereInput = {
    AND: [
      ofAudit,
      filter.causes.length === 0 ? {} : { OR: filter.causes.map(ofCause) },
      filter.search === "" ? {} : { url: { contains: literalPattern(filter.search), mode: "insensitive" } },
    ],
  };
  const [rows, totalCount, groups] = await Promise.all([
    ctx.db.frontierUrl.findMany({
      where,
      orderBy: { url: "asc" },
      skip: (filter.page - 1) * filter.pageSize,
      take: filter.pageSize,
      select: { url: true, state: true, skipReason: true },
    }),
    ctx.db.frontierUrl.count({ where }),
    ctx.db.frontierUrl.groupBy({ by: ["state", "skipReason"], where: ofAudit, _count: { _all: true } }),
  ]);
  const counts = new Map<SkipCause, number>();
  for (const group of groups) {
    const cause = causeOf(group);
    counts.set(cause, (counts.get(cause) ?? 0) + group._count._all);
  }
  return {
    rows: rows.map((row) => ({ url: row.url, cause: causeOf(row) })),
    totalCount,
    allCount: [...counts.values()].reduce((sum, count) => sum + count, 0),
    countByCause: SKIP_CAUSES.flatMap((cause) => {
      const count = counts.get(cause);
      return count ? [{ cause, count }] : [];
    }),
  };
}

function causeOf({ state, skipReason }: { state: string; skipReason: string | null }): SkipCause {
  if (state !== "skipped") return skipReason === "section-share" ? "section-share" : "not-reached";
  return SKIP_CAUSES.find((cause) => cause === skipReason) ?? "other";
}

function ofCause(cause: SkipCause): Prisma.FrontierUrlWhereInput {
  if (cause === "section-share") return { state: { in: ["waiting", "taken"] }, skipReason: cause };
  if (cause === "not-reached")
    return {
      state: { in: ["waiting", "taken"] },
      OR: [{ skipReason: null }, { skipReason: { not: "section-share" } }],
    };
  if (cause !== "other") return { state: "skipped", skipReason: cause };
  return { state: "skipped", OR: [{ skipReason: null }, { skipReason: { notIn: [...SKIP_CAUSES] } }] };
}
