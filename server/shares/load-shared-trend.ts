import type { TeamContext } from "@/server/context";
import { prepareTrend, type TrendPoint } from "./prepare-shared";

const SHOWN_AUDITS = 12;

/** Scores of the site up to the audit that is shown, oldest first, under its rules where they were run again. */
export async function loadSharedTrend(ctx: TeamContext, auditId: string): Promise<TrendPoint[]> {
  const shown = await ctx.db.audit.findUniqueOrThrow({
    where: { id: auditId, teamId: ctx.teamId },
    select: { siteId: true, createdAt: true, ruleSetVersion: true },
  });
  const { siteId, ruleSetVersion } = shown;
  const rows = await ctx.db.audit.findMany({
    where: {
      teamId: ctx.teamId,
      siteId,
      status: "completed",
      score: { not: null },
      createdAt: { lte: shown.createdAt },
    },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    take: SHOWN_AUDITS,
    select: {
      score: true,
      createdAt: true,
      completedAt: true,
      ruleSetVersion: true,
      scores: { where: { ruleSetVersion }, select: { score: true } },
    },
  });
  const points = rows.reverse().flatMap((row) => {
    const [again] = row.scores;
    const score = again?.score ?? row.score;
    const isComparable = row.ruleSetVersion === ruleSetVersion || again?.score != null;
    return score === null ? [] : { auditedAt: row.completedAt ?? row.createdAt, score, isComparable };
  });
  return prepareTrend(points);
}
