import type { Verb } from "../context";
import { AppError } from "../errors";
import { liftMutes } from "./lift-mutes";

/** Lift a mute: its findings count again, in every audit of the site. Lifting it twice does nothing. */
export async function removeMute({ ctx, input }: Verb<{ muteId: string }>): Promise<{ muteId: string }> {
  const mute = await ctx.db.mute.findFirst({
    where: { id: input.muteId, teamId: ctx.teamId },
    select: { id: true, siteId: true, removedAt: true, ruleId: true, site: { select: { name: true } } },
  });
  if (!mute) throw new AppError("NOT_FOUND", "This mute does not exist, or it belongs to another team.");
  if (mute.removedAt === null) {
    const label = `${mute.ruleId} on ${mute.site.name}`;
    await liftMutes(ctx, { siteId: mute.siteId, muteIds: [mute.id], label });
  }
  return { muteId: mute.id };
}
