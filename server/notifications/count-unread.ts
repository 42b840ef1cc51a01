import type { TeamContext } from "../context";
import { inboxWhere } from "./inbox-where";

/** For the bell. */
export async function countUnread(ctx: TeamContext): Promise<{ unreadCount: number }> {
  return { unreadCount: await ctx.db.notification.count({ where: { ...(await inboxWhere(ctx)), readAt: null } }) };
}
