import { recordActivity } from "@/server/activity/record-activity";
import type { TeamContext } from "@/server/context";

/** For owners. Removing a logo that is not there is not an error. */
export async function removeLogo({ ctx }: { ctx: TeamContext }): Promise<{ removed: true }> {
  const { teamId, actor } = ctx;
  await ctx.db.$transaction(async (tx) => {
    const { count } = await tx.team.updateMany({
      where: { id: teamId, logo: { not: null } },
      data: { logo: null, logoType: null },
    });
    if (count === 0) return;
    const { name } = await tx.team.findUniqueOrThrow({ where: { id: teamId }, select: { name: true } });
    await recordActivity(tx, { teamId, actor, action: "team.logo", subjectId: teamId, subjectLabel: name });
  });
  return { removed: true };
}
