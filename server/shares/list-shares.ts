import type { Verb } from "@/server/context";
import type { ListSharesInput } from "./schemas";
import { shareState } from "./share-state";
import type { ShareListItem } from "./types";

/** The team's links, or those of one audit, newest first; at most 500. */
export async function listShares({ ctx, input }: Verb<ListSharesInput>): Promise<ShareListItem[]> {
  const rows = await ctx.db.share.findMany({
    where: { teamId: ctx.teamId, auditId: input.auditId },
    select: {
      id: true,
      auditId: true,
      label: true,
      createdAt: true,
      expiresAt: true,
      revokedAt: true,
      viewCount: true,
      lastViewedAt: true,
      audit: { select: { completedAt: true, score: true, site: { select: { name: true, host: true } } } },
    },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    take: 500,
  });
  const now = ctx.now();
  return rows.flatMap(({ id, audit, auditId, ...row }) => {
    if (!audit || auditId === null) return [];
    return {
      ...row,
      auditId,
      shareId: id,
      siteName: audit.site.name,
      host: audit.site.host,
      auditCompletedAt: audit.completedAt,
      score: audit.score,
      state: shareState(row, now),
    };
  });
}
