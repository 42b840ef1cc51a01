import type { Verb } from "@/server/context";
import { AppError } from "@/server/errors";
import type { HideCommentInput } from "./schemas";

/** Takes a reader's comment off the shared page, or puts it back; the team keeps it. Doing so twice is not an error. */
export async function hideComment({ ctx, input }: Verb<HideCommentInput>): Promise<{ isHidden: boolean }> {
  const { count } = await ctx.db.shareComment.updateMany({
    where: { id: input.commentId, share: { teamId: ctx.teamId } },
    data: { hiddenAt: input.isHidden ? ctx.now() : null },
  });
  if (count === 0) throw new AppError("NOT_FOUND", "This comment does not exist.");
  return { isHidden: input.isHidden };
}
