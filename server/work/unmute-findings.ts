import type { Verb } from "../context";
import { AppError } from "../errors";
import { liftMutes } from "../mutes/lift-mutes";

/** Take a bulk mute back. Throws NOT_FOUND unless all of them are the team's. */
export async function unmuteFindings({ ctx, input }: Verb<{ muteIds: string[] }>): Promise<{ muteIds: string[] }> {
  const mutes = await ctx.db.mute.findMany({
    where: { id: { in: input.muteIds }, teamId: ctx.teamId },
    select: { id: true, siteId: true, removedAt: true, ruleId: true, site: { select: { name: true } } },
  });
  const [first] = mutes;
  if (!first || mutes.length < new Set(input.muteIds).size || mutes.some((mute) => mute.siteId !== first.siteId))
    throw new AppError("NOT_FOUND", "These mutes do not exist, or they belong to another team.");
  const muteIds = mutes.filter((mute) => mute.removedAt === null).map((mute) => mute.id);
  if (muteIds.length === 0) return { muteIds };
  await liftMutes(ctx, {
    siteId: first.siteId,
    muteIds,
    label: `${muteIds.length === 1 ? first.ruleId : `${muteIds.length} rules or pages`} on ${first.site.name}`,
  });
  return { muteIds };
}
