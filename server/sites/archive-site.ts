import type { Verb } from "../context";
import { AppError } from "../errors";

/** Hide a site from lists; its audits stay. Undone by `restoreSite`, or by adding the address again. */
export async function archiveSite({ ctx, input }: Verb<{ siteId: string }>): Promise<{ siteId: string }> {
  return setArchived({ ctx, input }, ctx.now());
}

export async function restoreSite({ ctx, input }: Verb<{ siteId: string }>): Promise<{ siteId: string }> {
  return setArchived({ ctx, input }, null);
}

async function setArchived(
  { ctx, input }: Verb<{ siteId: string }>,
  archivedAt: Date | null,
): Promise<{ siteId: string }> {
  const { count } = await ctx.db.site.updateMany({
    where: { id: input.siteId, teamId: ctx.teamId },
    data: { archivedAt },
  });
  if (count === 0) throw new AppError("NOT_FOUND", "This site does not exist.");
  return { siteId: input.siteId };
}
