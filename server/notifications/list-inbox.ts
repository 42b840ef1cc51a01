import type { Verb } from "../context";
import { INBOX_PAGE_SIZE } from "./constants";
import { inboxWhere } from "./inbox-where";
import type { ListInboxInput } from "./schemas";
import type { InboxPage } from "./types";

/** One's own news of the current team, newest first. */
export async function listInbox({ ctx, input }: Verb<ListInboxInput>): Promise<InboxPage> {
  const where = await inboxWhere(ctx);
  const isKnown = input.cursor && (await ctx.db.notification.count({ where: { ...where, id: input.cursor } })) > 0;
  const rows = await ctx.db.notification.findMany({
    // The row of the cursor may have been read since: it must stay findable.
    where: input.isUnreadOnly ? { ...where, OR: [{ readAt: null }, { id: input.cursor ?? "" }] } : where,
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    take: INBOX_PAGE_SIZE + 1,
    ...(isKnown && input.cursor && { cursor: { id: input.cursor }, skip: 1 }),
    select: { id: true, kind: true, title: true, body: true, href: true, createdAt: true, readAt: true },
  });
  const page = rows.slice(0, INBOX_PAGE_SIZE);
  return {
    items: page.map(({ id, readAt, ...row }) => ({ ...row, notificationId: id, isRead: readAt !== null })),
    nextCursor: rows.length > INBOX_PAGE_SIZE ? (page.at(-1)?.id ?? null) : null,
  };
}
