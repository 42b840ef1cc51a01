import type { Verb } from "../context";
import { AppError } from "../errors";

/** Its address stops working at once and for good. Revoking twice does nothing. */
export async function revokeHook({ ctx, input }: Verb<{ hookId: string }>): Promise<{ hookId: string }> {
  const hook = await ctx.db.deployHook.findFirst({
    where: { id: input.hookId, site: { teamId: ctx.teamId } },
    select: { id: true },
  });
  if (!hook) throw new AppError("NOT_FOUND", "This deploy hook does not exist, or it belongs to another team.");
  await ctx.db.deployHook.updateMany({ where: { id: hook.id, revokedAt: null }, data: { revokedAt: ctx.now() } });
  return { hookId: hook.id };
}
