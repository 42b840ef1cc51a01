import type { Verb } from "../context";
import { AppError } from "../errors";

/** Stop watching a site and forget what was seen, alarms included. Pausing keeps both. */
export async function removeSentinel({ ctx, input }: Verb<{ siteId: string }>): Promise<{ siteId: string }> {
  const { count } = await ctx.db.sentinel.deleteMany({
    where: { siteId: input.siteId, site: { teamId: ctx.teamId } },
  });
  if (count === 0) throw new AppError("NOT_FOUND", "This site is not watched, or it belongs to another team.");
  return { siteId: input.siteId };
}
