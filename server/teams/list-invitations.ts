import { DAY_MS } from "@/server/auth/constants";
import type { TeamContext } from "@/server/context";
import type { InvitationListItem, InvitationState } from "./types";

/** Accepted and withdrawn ones are shown this long, to see what became of them. */
const KEEP_MS = 30 * DAY_MS;

interface Dates {
  acceptedAt: Date | null;
  revokedAt: Date | null;
  expiresAt: Date;
}

/** The team's invitations, newest first: open and expired ones, and those accepted or withdrawn in the last 30 days. */
export async function listInvitations({ ctx }: { ctx: TeamContext }): Promise<InvitationListItem[]> {
  const now = ctx.now();
  const since = { gte: new Date(now.getTime() - KEEP_MS) };
  const rows = await ctx.db.invitation.findMany({
    where: {
      teamId: ctx.teamId,
      OR: [{ acceptedAt: null, revokedAt: null }, { acceptedAt: since }, { revokedAt: since }],
    },
    select: {
      id: true,
      email: true,
      role: true,
      createdAt: true,
      expiresAt: true,
      acceptedAt: true,
      revokedAt: true,
      sentCount: true,
      lastSentAt: true,
    },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    take: 200,
  });
  return rows.map(({ id, acceptedAt, revokedAt, ...row }) => ({
    ...row,
    invitationId: id,
    state: stateOf({ acceptedAt, revokedAt, expiresAt: row.expiresAt }, now),
    endedAt: acceptedAt ?? revokedAt,
  }));
}

function stateOf({ acceptedAt, revokedAt, expiresAt }: Dates, now: Date): InvitationState {
  if (acceptedAt) return "accepted";
  if (revokedAt) return "withdrawn";
  return expiresAt <= now ? "expired" : "open";
}
