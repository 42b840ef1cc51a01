import { recordActivity } from "@/server/activity/record-activity";
import { spendRateLimit } from "@/server/auth/rate-limit";
import { AppError } from "@/server/errors";
import type { ShareDoor } from "./open-share";
import type { DeedResult } from "./reader-deeds";
import { readerNameSchema, shareCommentSchema } from "./schemas";

/** Keeps a reader's plain text for the team and the other readers. Only where the team asked for comments. */
export async function addShareComment(door: ShareDoor, form: URLSearchParams): Promise<DeedResult> {
  const { share, ctx, visit } = door;
  assertFeedback(door);
  await spendRateLimit(ctx, "share-comment-ip", `${share.shareId} ${visit.ip}`);
  await spendRateLimit(ctx, "share-comment", share.shareId);
  const parsed = shareCommentSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success) return { note: "bad-comment" };
  const { name, text, ruleId } = parsed.data;
  await ctx.db.shareComment.create({
    data: { shareId: share.shareId, authorName: oneLine(name), text, ruleId: ruleId || null, createdAt: ctx.now() },
  });
  return { note: "commented" };
}

/** A reader says that the report is accepted: once, and not for a portal, whose content goes on changing. */
export async function signOffShare(door: ShareDoor, form: URLSearchParams): Promise<DeedResult> {
  const { share, ctx, visit } = door;
  assertFeedback(door);
  await spendRateLimit(ctx, "share-comment-ip", `${share.shareId} ${visit.ip}`);
  const parsed = readerNameSchema.safeParse(form.get("name") ?? "");
  if (!parsed.success) return { note: "bad-name" };
  if (share.isPortal) return { note: "not-signed" };
  const name = oneLine(parsed.data);
  const isSigned = await ctx.db.$transaction(async (tx) => {
    const { count } = await tx.share.updateMany({
      where: { id: share.shareId, teamId: ctx.teamId, signedOffAt: null },
      data: { signedOffAt: ctx.now(), signedOffBy: name },
    });
    if (count === 0) return false;
    const { label } = await tx.share.findUniqueOrThrow({ where: { id: share.shareId }, select: { label: true } });
    await recordActivity(tx, {
      teamId: ctx.teamId,
      // No account stands behind the name, only the link.
      actor: { kind: "token", tokenId: share.shareId, name: `${name} (reader)` },
      action: "share.signed",
      subjectId: share.shareId,
      subjectLabel: label || "a link without a name",
    });
    return true;
  });
  return { note: isSigned ? "signed" : "not-signed" };
}

function assertFeedback({ share }: ShareDoor): void {
  if (!share.allowsComments) throw new AppError("FORBIDDEN", "This report takes no comments. Answer whoever sent it.");
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ");
}
