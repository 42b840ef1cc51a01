import type { TeamContext } from "@/server/context";
import type { InvitationListItem } from "./types";

/** Invitations nobody has answered, newest first. Expired ones stay visible until revoked or sent again. */
export async function listInvitations({ ctx }: { ctx: TeamContext }): Promise<InvitationListItem[]> {
  const rows = await ctx.db.invitation.findMany({
    where: { teamId: ctx.teamId, acceptedAt: null, revokedAt: null },
    select: { id: true, email: true, role: true, createdAt: true, expiresAt: true },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    take: 200,
  });
  const now = ctx.now();
  return rows.map(({ id, ...row }) => ({ invitationId: id, ...row, isExpired: row.expiresAt <= now }));
}
