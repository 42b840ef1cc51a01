import type { Verb } from "@/server/context";
import { AppError } from "@/server/errors";
import { findRule } from "@/server/rules/registry";
import { SHOWN_COMMENTS, SHOWN_VIEWS } from "./constants";
import type { ShareIdInput } from "./schemas";
import { SHARE_ROW, toListItem } from "./share-row";
import type { ShareDetail } from "./types";

const VISITOR_LENGTH = 6;

/** One link with who opened it and what readers wrote. Throws NOT_FOUND, also for links of other teams. */
export async function getShare({ ctx, input }: Verb<ShareIdInput>): Promise<ShareDetail> {
  const row = await ctx.db.share.findFirst({
    where: { id: input.shareId, teamId: ctx.teamId },
    select: {
      ...SHARE_ROW,
      signedOffBy: true,
      views: { orderBy: [{ createdAt: "desc" }, { id: "asc" }], take: SHOWN_VIEWS },
      comments: { orderBy: [{ createdAt: "desc" }, { id: "asc" }], take: SHOWN_COMMENTS },
    },
  });
  if (!row) throw new AppError("NOT_FOUND", "This share link does not exist.");
  const { signedOffBy, views, comments, ...columns } = row;
  const share = toListItem(columns, ctx.now());
  if (!share) throw new AppError("NOT_FOUND", "This share link does not exist.");
  return {
    share,
    signedOffBy,
    views: views.map(({ id, createdAt, email, ipHash, userAgent }) => ({
      viewId: id,
      createdAt,
      email,
      visitor: ipHash.slice(0, VISITOR_LENGTH),
      userAgent,
    })),
    comments: comments.reverse().map(({ id, authorName, ruleId, text, createdAt, hiddenAt }) => ({
      commentId: id,
      authorName,
      ruleId,
      ruleTitle: ruleId && (findRule(ruleId)?.failureTitle ?? ruleId),
      text,
      createdAt,
      isHidden: hiddenAt !== null,
    })),
  };
}
