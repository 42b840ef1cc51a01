import type { Verb } from "../context";
import { AppError } from "../errors";

export async function removeView({ ctx, input }: Verb<{ viewId: string }>): Promise<{ viewId: string }> {
  const { count } = await ctx.db.savedView.deleteMany({
    where: {
      id: input.viewId,
      teamId: ctx.teamId,
      userId: ctx.actor.kind === "user" ? ctx.actor.userId : "",
    },
  });
  if (count === 0) throw new AppError("NOT_FOUND", "This view does not exist, or it is not yours.");
  return { viewId: input.viewId };
}
