import { can } from "../auth/abilities";
import type { DbTransaction } from "../db/client";
import type { TeamId } from "../db/team-id";
import { queueDeliveries } from "../webhooks/queue-deliveries";
import { KINDS } from "./constants";
import { loadWishes } from "./load-wishes";
import type { TeamEvent } from "./types";

export interface Notice {
  /** People who have it in their inbox or their next digest because of this call. */
  toldCount: number;
  deliveryCount: number;
  /** For `sendEvents` after the commit. */
  eventIds: string[];
}

/**
 * Write down for everyone concerned what happened to their team, in the transaction of what happened: a row for each
 * member who wants to hear of it in any way, and a delivery for each webhook and Slack channel that asked for it.
 * Repeating it adds nothing.
 */
export async function addNotice(
  tx: DbTransaction,
  teamId: TeamId,
  event: TeamEvent,
  now: Date,
  /** Who was told by a mail of their own: their digest leaves it out. */
  alreadyMailed: readonly string[] = [],
): Promise<Notice> {
  const { kind, key, title, body, href } = event;
  const members = await tx.membership.findMany({ where: { teamId }, select: { userId: true, role: true } });
  const userIds = members
    .filter(({ role }) => !KINDS[kind].forManagers || can(role, "manage"))
    .map((row) => row.userId);
  const wishes = await loadWishes(tx, teamId, userIds);
  const told = userIds.filter((userId) => wishes(userId).wants(kind, "inbox") || wishes(userId).wants(kind, "mail"));
  // One person can be in several teams: the key of the team's event is made theirs.
  const rows = told.map((userId) => ({
    ...{ userId, teamId, kind, key: `${teamId}:${key}`, title, body, href },
    createdAt: now,
    mailedAt: alreadyMailed.includes(userId) ? now : null,
  }));
  const { count } = await tx.notification.createMany({ data: rows, skipDuplicates: true });
  const { deliveryCount, eventIds } = await queueDeliveries(tx, teamId, event, now);
  return { toldCount: count, deliveryCount, eventIds };
}
