import { db } from "../db/client";
import type { Webhook, WebhookDelivery } from "../db/generated/client";
import { publicMessage } from "../errors";
import { logger } from "../log";
import { defaultNetPolicy, type NetPolicy } from "../net/policy";
import { sendEvents } from "../outbox/send-events";
import { MAX_ATTEMPTS, PAUSES_MS, TEST_EVENT } from "./constants";
import { disableDeadWebhook } from "./disable-dead-webhook";
import { type Answer, postDelivery } from "./post-delivery";

export interface AttemptResult {
  status: "delivered" | "failed" | "waiting";
  /** ISO 8601; null when there is no further attempt. */
  retryAt: string | null;
}

/**
 * One attempt of a delivery, and what follows from its outcome. A crash between sending and writing it down sends it
 * again: receivers drop copies by the id in the body.
 */
export async function attemptDelivery(
  deliveryId: string,
  options: { policy?: NetPolicy; now?: Date } = {},
): Promise<AttemptResult> {
  const { policy = defaultNetPolicy(), now = new Date() } = options;
  const found = await db().webhookDelivery.findUnique({ where: { id: deliveryId }, include: { webhook: true } });
  if (!found) return { status: "failed", retryAt: null };
  const { webhook, ...delivery } = found;
  if (delivery.status !== "waiting") return { status: toStatus(delivery.status), retryAt: null };
  // A channel can be tested while it is off.
  if (!webhook.isOn && delivery.event !== TEST_EVENT) {
    await close(deliveryId, { status: "failed", response: "The channel was switched off before this was delivered." });
    return { status: "failed", retryAt: null };
  }
  const answer = await post(webhook, delivery, policy, now);
  return record(webhook, delivery, answer, now);
}

/** For a job that ended in an error of our own: the log must not say "waiting" for ever. */
export async function failDelivery(deliveryId: string): Promise<{ closedCount: number }> {
  const response = "It could not be sent because of an error on our side. Redeliver it.";
  return { closedCount: await close(deliveryId, { status: "failed", response }) };
}

async function post(webhook: Webhook, delivery: WebhookDelivery, policy: NetPolicy, now: Date): Promise<Answer> {
  try {
    return await postDelivery(webhook, delivery, { policy, now });
  } catch (error) {
    // The stored address cannot be read any more; nothing was sent.
    logger("webhooks").error({ err: error, deliveryId: delivery.id }, "delivery could not be prepared");
    return { isDelivered: false, isGone: false, status: null, text: publicMessage(error), retryAfterMs: null };
  }
}

async function record(webhook: Webhook, delivery: WebhookDelivery, answer: Answer, now: Date): Promise<AttemptResult> {
  const attempts = delivery.attempts + 1;
  const said = { attempts, responseStatus: answer.status, response: answer.text };
  if (answer.isDelivered) {
    await close(delivery.id, { ...said, status: "delivered", deliveredAt: now });
    return { status: "delivered", retryAt: null };
  }
  const isTest = delivery.event === TEST_EVENT;
  if (!isTest && !answer.isGone && attempts < MAX_ATTEMPTS) {
    const pauseMs = PAUSES_MS[attempts - 1] ?? 0;
    const longest = PAUSES_MS[PAUSES_MS.length - 1] ?? pauseMs;
    const nextAt = new Date(now.getTime() + Math.min(longest, Math.max(pauseMs, answer.retryAfterMs ?? 0)));
    await db().webhookDelivery.updateMany({ where: { id: delivery.id, status: "waiting" }, data: { ...said, nextAt } });
    return { status: "waiting", retryAt: nextAt.toISOString() };
  }
  const eventIds = await db().$transaction(async (tx) => {
    await tx.webhookDelivery.updateMany({
      where: { id: delivery.id, status: "waiting" },
      data: { ...said, status: "failed", nextAt: null },
    });
    return isTest ? [] : disableDeadWebhook(tx, webhook, answer, now);
  });
  await sendEvents(db(), eventIds);
  return { status: "failed", retryAt: null };
}

type Closing = Partial<Pick<WebhookDelivery, "attempts" | "responseStatus" | "deliveredAt">> & {
  status: "delivered" | "failed";
  response: string;
};

async function close(id: string, data: Closing): Promise<number> {
  const { count } = await db().webhookDelivery.updateMany({
    where: { id, status: "waiting" },
    data: { ...data, nextAt: null },
  });
  return count;
}

function toStatus(status: string): AttemptResult["status"] {
  return status === "delivered" ? "delivered" : "failed";
}
