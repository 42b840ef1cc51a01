import type { TeamContext } from "@/server/context";
import { findRule } from "@/server/rules/registry";
import { SHOWN_COMMENTS } from "./constants";
import type { SharedFeedback } from "./prepare-shared";
import type { OpenShare } from "./types";

/** What readers wrote, oldest first, without what the team has hidden; null where the team takes no comments. */
export async function loadFeedback(ctx: TeamContext, share: OpenShare): Promise<SharedFeedback | null> {
  const { shareId, signedOffAt, signedOffBy } = share;
  if (!share.allowsComments) return null;
  const comments = await ctx.db.shareComment.findMany({
    where: { shareId, hiddenAt: null, share: { teamId: ctx.teamId } },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    take: SHOWN_COMMENTS,
    select: { id: true, authorName: true, ruleId: true, text: true, createdAt: true },
  });
  return {
    comments: comments.reverse().map(({ id, ruleId, ...comment }) => ({
      ...comment,
      commentId: id,
      ruleTitle: ruleId && (findRule(ruleId)?.failureTitle ?? null),
    })),
    canSignOff: !share.isPortal && signedOffAt === null,
    signedOff: signedOffAt && { at: signedOffAt, by: signedOffBy ?? "" },
  };
}
