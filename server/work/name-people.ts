import type { TeamContext } from "../context";

export const FORMER_MEMBER = "a former member";

/** Names of members by id; whoever is not in the team any more is not among them. */
export async function namePeople(ctx: TeamContext, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return new Map();
  const members = await ctx.db.membership.findMany({
    where: { teamId: ctx.teamId, userId: { in: wanted } },
    select: { userId: true, user: { select: { name: true } } },
  });
  return new Map(members.map((member) => [member.userId, member.user.name]));
}
