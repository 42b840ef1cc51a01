import type { DbTransaction } from "../db/client";
import { type Wishes, wishesOf } from "./preferences-of";

/** What each of these people wants of a team. */
export async function loadWishes(
  db: Pick<DbTransaction, "notificationPreference">,
  teamId: string,
  userIds: readonly string[],
): Promise<(userId: string) => Wishes> {
  const rows = await db.notificationPreference.findMany({ where: { teamId, userId: { in: [...userIds] } } });
  return (userId) => wishesOf(rows.filter((row) => row.userId === userId));
}
