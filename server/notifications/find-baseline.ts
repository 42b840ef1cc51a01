import { type AuditOptions, auditOptionsSchema } from "../audits/schemas";
import type { TeamContext } from "../context";

/** Far enough back for sites that are mostly audited in part. */
const MAX_LOOKED_AT = 30;

export interface AuditToCompare {
  id: string;
  siteId: string;
  createdAt: Date;
  options: unknown;
  ruleSetVersion: string;
}

export interface Baseline {
  auditId: string;
  createdAt: Date;
  /** Under the rules of the audit that is compared; null when it has none under those. */
  score: number | null;
  isPartial: boolean;
  hasSameRules: boolean;
}

/**
 * The site's last completed audit of the same extent: pages at most, include and exclude patterns. An audit of a part, as
 * a deploy hook makes, is never measured against one of the whole. null when there is none.
 */
export async function findBaseline(
  ctx: Pick<TeamContext, "db" | "teamId">,
  audit: AuditToCompare,
): Promise<Baseline | null> {
  const extent = extentOf(audit.options);
  const earlier = await ctx.db.audit.findMany({
    where: { teamId: ctx.teamId, siteId: audit.siteId, status: "completed", createdAt: { lt: audit.createdAt } },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    take: MAX_LOOKED_AT,
    select: {
      id: true,
      createdAt: true,
      options: true,
      score: true,
      isPartial: true,
      ruleSetVersion: true,
      scores: { where: { ruleSetVersion: audit.ruleSetVersion }, select: { score: true } },
    },
  });
  const found = earlier.find((candidate) => extentOf(candidate.options) === extent);
  if (!found) return null;
  const hasSameRules = found.ruleSetVersion === audit.ruleSetVersion;
  return {
    auditId: found.id,
    createdAt: found.createdAt,
    score: hasSameRules ? found.score : (found.scores[0]?.score ?? null),
    isPartial: found.isPartial,
    hasSameRules,
  };
}

function extentOf(options: unknown): string {
  const { maxPages, include, exclude }: AuditOptions = auditOptionsSchema.parse(options);
  return JSON.stringify([maxPages, [...include].sort(), [...exclude].sort()]);
}
