import type { TeamContext } from "../context";
import type { SiteRow } from "./types";

/** The team's sites with their latest audit, by name. */
export async function listSites(ctx: TeamContext): Promise<SiteRow[]> {
  const sites = await ctx.db.site.findMany({
    where: { teamId: ctx.teamId, archivedAt: null },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: {
      id: true,
      name: true,
      startUrl: true,
      host: true,
      createdAt: true,
      _count: { select: { audits: true } },
      audits: {
        orderBy: { createdAt: "desc" },
        take: 1,
        select: { id: true, status: true, score: true, createdAt: true },
      },
    },
  });
  return sites.map(({ _count, audits, ...site }) => ({
    ...site,
    auditCount: _count.audits,
    lastAudit: audits[0] ?? null,
  }));
}
