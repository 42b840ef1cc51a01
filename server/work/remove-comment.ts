import type { Verb } from "../context";
import { AppError } from "../errors";

/** Take one's own comment away, or put it back. Comments of others and of other teams look as if they did not exist. */
export async function removeComment({
  ctx,
  input,
}: Verb<{ commentId: string; isRemoved: boolean }>): Promise<{ commentId: string }> {
  const { count } = await ctx.db.findingComment.updateMany({
    where: {
      id: input.commentId,
      site: { teamId: ctx.teamId },
      // A comment without an author is the system's; nobody is its owner.
      authorId: ctx.actor.kind === "user" ? ctx.actor.userId : "",
    },
    data: { deletedAt: input.isRemoved ? ctx.now() : null },
  });
  if (count === 0) throw new AppError("NOT_FOUND", "This comment does not exist, or it is not yours.");
  return { commentId: input.commentId };
}
