import type { Verb } from "../context";
import type { HookRow } from "./types";

/** Deploy hooks of the team or of one site that still work, newest first. */
export async function listHooks({ ctx, input }: Verb<{ siteId: string | null }>): Promise<HookRow[]> {
  const rows = await ctx.db.deployHook.findMany({
    where: {
      revokedAt: null,
      site: { teamId: ctx.teamId, archivedAt: null },
      ...(input.siteId === null ? {} : { siteId: input.siteId }),
    },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    select: {
      id: true,
      siteId: true,
      name: true,
      prefix: true,
      createdAt: true,
      lastUsedAt: true,
      revokedAt: true,
      site: { select: { name: true } },
    },
  });
  return rows.map(({ site, ...row }) => ({ ...row, siteName: site.name }));
}
