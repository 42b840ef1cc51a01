import type { TeamContext, Verb } from "../context";
import { inboxWhere } from "./inbox-where";
import type { MarkReadInput } from "./schemas";

/** Read, or unread again. Other people's are left alone without a word. */
export async function markRead({ ctx, input }: Verb<MarkReadInput>): Promise<{ changedCount: number }> {
  const where = { ...(await inboxWhere(ctx)), id: { in: input.notificationIds } };
  const { count } = await ctx.db.notification.updateMany({
    where: { ...where, readAt: input.isRead ? null : { not: null } },
    data: { readAt: input.isRead ? ctx.now() : null },
  });
  return { changedCount: count };
}

/** Everything in one's inbox of the current team; `notificationIds` lets it be undone. */
export async function markAllRead(ctx: TeamContext): Promise<{ notificationIds: string[] }> {
  const unread = await ctx.db.notification.updateManyAndReturn({
    where: { ...(await inboxWhere(ctx)), readAt: null },
    data: { readAt: ctx.now() },
    select: { id: true },
  });
  return { notificationIds: unread.map((row) => row.id) };
}
