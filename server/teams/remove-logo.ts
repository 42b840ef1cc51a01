import type { TeamContext } from "@/server/context";

/** For owners. Removing a logo that is not there is not an error. */
export async function removeLogo({ ctx }: { ctx: TeamContext }): Promise<{ removed: true }> {
  await ctx.db.team.update({
    where: { id: ctx.teamId },
    data: { logo: null, logoType: null },
    select: { id: true },
  });
  return { removed: true };
}
