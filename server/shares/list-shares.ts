import type { Verb } from "@/server/context";
import type { ListSharesInput } from "./schemas";
import { SHARE_ROW, toListItem } from "./share-row";
import type { ShareListItem } from "./types";

/** The team's links, or those that show one audit or its site, newest first; at most 500. */
export async function listShares({ ctx, input }: Verb<ListSharesInput>): Promise<ShareListItem[]> {
  const { auditId } = input;
  const ofAudit = auditId === undefined ? {} : { OR: [{ auditId }, { site: { audits: { some: { id: auditId } } } }] };
  const rows = await ctx.db.share.findMany({
    where: { teamId: ctx.teamId, ...ofAudit },
    select: SHARE_ROW,
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    take: 500,
  });
  const now = ctx.now();
  return rows.flatMap((row) => toListItem(row, now) ?? []);
}
