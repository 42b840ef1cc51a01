import type { Verb } from "../context";
import { findCommentKey } from "./comment-key";
import { MAX_COMMENTS } from "./constants";
import { FORMER_MEMBER, namePeople } from "./name-people";
import type { ListCommentsInput } from "./schemas";
import type { CommentRow } from "./types";

/** What was said about a finding or a rule in any audit of the site, oldest first. */
export async function listComments({ ctx, input }: Verb<ListCommentsInput>): Promise<CommentRow[]> {
  const { siteId, key } = await findCommentKey(ctx, input);
  const comments = await ctx.db.findingComment.findMany({
    where: { siteId, key, deletedAt: null },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: MAX_COMMENTS,
    select: { id: true, authorId: true, text: true, createdAt: true },
  });
  const names = await namePeople(
    ctx,
    comments.map((comment) => comment.authorId),
  );
  const selfId = ctx.actor.kind === "user" ? ctx.actor.userId : null;
  return comments.reverse().map(({ id, authorId, ...comment }) => ({
    ...comment,
    commentId: id,
    authorId,
    authorName: authorId === null ? "Plumbline" : (names.get(authorId) ?? FORMER_MEMBER),
    isOwn: authorId !== null && authorId === selfId,
  }));
}
