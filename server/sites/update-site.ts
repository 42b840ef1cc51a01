import { recordActivity } from "../activity/record-activity";
import type { Verb } from "../context";
import { AppError } from "../errors";

export async function updateSite({ ctx, input }: Verb<{ siteId: string; name: string }>): Promise<{ siteId: string }> {
  const { siteId, name } = input;
  const { teamId, actor } = ctx;
  await ctx.db.$transaction(async (tx) => {
    const site = await tx.site.findFirst({ where: { id: siteId, teamId }, select: { name: true } });
    if (!site) throw new AppError("NOT_FOUND", "This site does not exist.");
    if (site.name === name) return;
    await tx.site.updateMany({ where: { id: siteId, teamId }, data: { name } });
    const data = { from: site.name, to: name };
    await recordActivity(tx, { teamId, actor, action: "site.renamed", subjectId: siteId, subjectLabel: name, data });
  });
  return { siteId };
}
