import type { SessionListItem, UserContext } from "./types";

/** Browsers signed in as this person, most recently used first. */
export async function listSessions({ ctx }: { ctx: UserContext }): Promise<SessionListItem[]> {
  const rows = await ctx.db.session.findMany({
    where: {
      userId: ctx.userId,
      revokedAt: null,
      expiresAt: { gt: ctx.now() },
      OR: [{ secondFactorAt: { not: null } }, { user: { totpEnabledAt: null } }],
    },
    select: { id: true, userAgent: true, createdAt: true, lastSeenAt: true },
    orderBy: [{ lastSeenAt: "desc" }, { id: "asc" }],
    take: 100,
  });
  return rows.map(({ id, ...row }) => ({ ...row, sessionId: id, isCurrent: id === ctx.sessionId }));
}
