import type { TeamContext } from "../context";
import { sendEvents } from "../outbox/send-events";
import { addNotice, type Notice } from "./add-notice";
import type { TeamEvent } from "./types";

/**
 * Tell a team what happened: inboxes, digests, webhooks and Slack, each as its people chose. The one way to do it; within
 * a transaction of one's own use `addNotice` and send its events afterwards. The same key is told once.
 */
export async function notify(
  ctx: Pick<TeamContext, "db" | "teamId" | "now">,
  event: TeamEvent,
  options: { alreadyMailed?: readonly string[] } = {},
): Promise<Omit<Notice, "eventIds">> {
  const { eventIds, ...notice } = await ctx.db.$transaction((tx) =>
    addNotice(tx, ctx.teamId, event, ctx.now(), options.alreadyMailed),
  );
  await sendEvents(ctx.db, eventIds);
  return notice;
}
