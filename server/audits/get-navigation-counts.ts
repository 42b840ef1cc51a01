import type { TeamContext } from "../context";
import { ACTIVE_STATUSES } from "../work/constants";

/** The small numbers beside the navigation. */
export async function getNavigationCounts(
  ctx: TeamContext,
): Promise<{ audits: number; sites: number; shares: number; findings: number }> {
  const selfId = ctx.actor.kind === "user" ? ctx.actor.userId : "";
  const [audits, sites, shares, findings] = await Promise.all([
    ctx.db.audit.count({ where: { teamId: ctx.teamId } }),
    ctx.db.site.count({ where: { teamId: ctx.teamId, archivedAt: null } }),
    ctx.db.share.count({ where: { teamId: ctx.teamId, revokedAt: null, expiresAt: { gt: ctx.now() } } }),
    ctx.db.findingState.count({
      where: {
        assigneeId: selfId,
        status: { in: [...ACTIVE_STATUSES] },
        site: { teamId: ctx.teamId, archivedAt: null },
      },
    }),
  ]);
  return { audits, sites, shares, findings };
}
