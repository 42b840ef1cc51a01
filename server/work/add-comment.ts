import { recordActivity } from "../activity/record-activity";
import { failureTitle } from "../audits/prepare-score";
import type { Verb } from "../context";
import { AppError } from "../errors";
import { findCommentKey } from "./comment-key";
import type { AddCommentInput } from "./schemas";

/** Comment on a finding or, without a key, on the whole rule of the site. It stays with the site, not with the audit. */
export async function addComment({ ctx, input }: Verb<AddCommentInput>): Promise<{ commentId: string }> {
  const { siteId, siteName, key } = await findCommentKey(ctx, input);
  const { actor } = ctx;
  if (actor.kind !== "user") throw new AppError("BAD_INPUT", "Only people can write comments.");
  return ctx.db.$transaction(async (tx) => {
    const { id } = await tx.findingComment.create({
      data: { siteId, key, authorId: actor.userId, text: input.text, createdAt: ctx.now() },
      select: { id: true },
    });
    await recordActivity(tx, {
      teamId: ctx.teamId,
      actor,
      action: "finding.commented",
      subjectId: siteId,
      subjectLabel: `${failureTitle(input.ruleId)} on ${siteName}`,
    });
    return { commentId: id };
  });
}
