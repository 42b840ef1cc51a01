import type { Verb } from "../context";
import { AppError } from "../errors";

export async function updateSite({ ctx, input }: Verb<{ siteId: string; name: string }>): Promise<{ siteId: string }> {
  const { count } = await ctx.db.site.updateMany({
    where: { id: input.siteId, teamId: ctx.teamId },
    data: { name: input.name },
  });
  if (count === 0) throw new AppError("NOT_FOUND", "This site does not exist.");
  return { siteId: input.siteId };
}
