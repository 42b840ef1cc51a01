import type { UserContext } from "./types";

/** Signs out every browser but the one asking. */
export async function revokeOtherSessions({ ctx }: { ctx: UserContext }): Promise<{ revokedCount: number }> {
  const { count } = await ctx.db.session.updateMany({
    where: { userId: ctx.userId, revokedAt: null, id: { not: ctx.sessionId } },
    data: { revokedAt: ctx.now() },
  });
  return { revokedCount: count };
}
