import type { TeamContext } from "../context";

/** The small numbers beside the navigation. */
export async function getNavigationCounts(
  ctx: TeamContext,
): Promise<{ audits: number; sites: number; shares: number }> {
  const [audits, sites, shares] = await Promise.all([
    ctx.db.audit.count({ where: { teamId: ctx.teamId } }),
    ctx.db.site.count({ where: { teamId: ctx.teamId, archivedAt: null } }),
    ctx.db.share.count({ where: { teamId: ctx.teamId, revokedAt: null, expiresAt: { gt: ctx.now() } } }),
  ]);
  return { audits, sites, shares };
}
