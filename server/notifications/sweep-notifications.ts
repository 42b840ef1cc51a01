import type { Db } from "../db/client";
import { DELIVERIES_KEPT_DAYS } from "../webhooks/constants";
import { INBOX_KEPT_DAYS } from "./constants";

const DAY_MS = 86_400_000;

/** Old news and old logs go. Keys of events older than this are never told again: their audits ended long ago. */
export async function sweepNotifications(
  db: Db,
  now: Date,
): Promise<{ notificationCount: number; deliveryCount: number }> {
  const before = (days: number) => ({ lt: new Date(now.getTime() - days * DAY_MS) });
  const [notifications, deliveries] = await Promise.all([
    db.notification.deleteMany({ where: { createdAt: before(INBOX_KEPT_DAYS) } }),
    db.webhookDelivery.deleteMany({ where: { createdAt: before(DELIVERIES_KEPT_DAYS), status: { not: "waiting" } } }),
  ]);
  return { notificationCount: notifications.count, deliveryCount: deliveries.count };
}
