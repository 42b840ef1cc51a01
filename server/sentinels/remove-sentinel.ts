import { recordActivity } from "../activity/record-activity";
import type { Verb } from "../context";
import { AppError } from "../errors";

/** Stop watching a site and forget what was seen, alarms included. Pausing keeps both. */
export async function removeSentinel({ ctx, input }: Verb<{ siteId: string }>): Promise<{ siteId: string }> {
  const { siteId } = input;
  const { teamId, actor } = ctx;
  await ctx.db.$transaction(async (tx) => {
    const where = { siteId, site: { teamId } };
    const sentinel = await tx.sentinel.findFirst({ where, select: { site: { select: { name: true } } } });
    if (!sentinel) throw new AppError("NOT_FOUND", "This site is not watched, or it belongs to another team.");
    await tx.sentinel.deleteMany({ where });
    const subjectLabel = sentinel.site.name;
    await recordActivity(tx, { teamId, actor, action: "sentinel.removed", subjectId: siteId, subjectLabel });
  });
  return { siteId };
}
