import type { TeamContext } from "../context";
import { AppError } from "../errors";

export interface ComparableAudit {
  id: string;
  at: Date;
  score: number | null;
  pageCount: number;
}

const SHOWN = 100;

/** Finished audits of the same site to choose from, newest first, at most 100; the audit itself is left out. */
export async function listComparable(ctx: TeamContext, auditId: string): Promise<ComparableAudit[]> {
  const audit = await ctx.db.audit.findFirst({ where: { id: auditId, teamId: ctx.teamId }, select: { siteId: true } });
  if (!audit) throw new AppError("NOT_FOUND", "This audit does not exist, or it belongs to another team.");
  const rows = await ctx.db.audit.findMany({
    where: { siteId: audit.siteId, teamId: ctx.teamId, status: "completed", id: { not: auditId } },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    take: SHOWN,
    select: { id: true, createdAt: true, completedAt: true, score: true, pagesCrawled: true },
  });
  return rows.map(({ id, createdAt, completedAt, score, pagesCrawled }) => ({
    id,
    at: completedAt ?? createdAt,
    score,
    pageCount: pagesCrawled,
  }));
}
