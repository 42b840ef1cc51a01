import { recordActivity } from "../activity/record-activity";
import type { Verb } from "../context";
import { AppError } from "../errors";

/** Its address stops working at once and for good. Revoking twice does nothing. */
export async function revokeHook({ ctx, input }: Verb<{ hookId: string }>): Promise<{ hookId: string }> {
  const hook = await ctx.db.deployHook.findFirst({
    where: { id: input.hookId, site: { teamId: ctx.teamId } },
    select: { id: true, name: true },
  });
  if (!hook) throw new AppError("NOT_FOUND", "This deploy hook does not exist, or it belongs to another team.");
  const { teamId, actor } = ctx;
  await ctx.db.$transaction(async (tx) => {
    const where = { id: hook.id, revokedAt: null };
    const { count } = await tx.deployHook.updateMany({ where, data: { revokedAt: ctx.now() } });
    if (count === 0) return;
    await recordActivity(tx, { teamId, actor, action: "hook.revoked", subjectId: hook.id, subjectLabel: hook.name });
  });
  return { hookId: hook.id };
}
