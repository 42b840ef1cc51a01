import type { Verb } from "@/server/context";
import type { MemberListItem } from "./types";

/** Everyone in the team, in the order they joined. Who uses two-factor sign-in is told only when asked for. */
export async function listMembers({ ctx, input }: Verb<{ withSecondFactor: boolean }>): Promise<MemberListItem[]> {
  const rows = await ctx.db.membership.findMany({
    where: { teamId: ctx.teamId },
    select: {
      userId: true,
      role: true,
      createdAt: true,
      user: { select: { name: true, email: true, totpEnabledAt: true } },
    },
    orderBy: [{ createdAt: "asc" }, { userId: "asc" }],
  });
  const selfId = ctx.actor.kind === "user" ? ctx.actor.userId : null;
  return rows.map(({ userId, role, createdAt, user }) => ({
    userId,
    role,
    name: user.name,
    email: user.email,
    joinedAt: createdAt,
    isSelf: userId === selfId,
    hasSecondFactor: input.withSecondFactor ? user.totpEnabledAt !== null : null,
  }));
}
