import { recordActivity } from "../activity/record-activity";
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
  const { siteId } = input;
  const { teamId, actor } = ctx;
  await ctx.db.$transaction(async (tx) => {
    const site = await tx.site.findFirst({ where: { id: siteId, teamId }, select: { name: true, archivedAt: true } });
    if (!site) throw new AppError("NOT_FOUND", "This site does not exist.");
    await tx.site.updateMany({ where: { id: siteId, teamId }, data: { archivedAt } });
    if ((site.archivedAt === null) === (archivedAt === null)) return;
    const action = archivedAt ? "site.archived" : "site.restored";
    await recordActivity(tx, { teamId, actor, action, subjectId: siteId, subjectLabel: site.name });
  });
  return { siteId };
}
