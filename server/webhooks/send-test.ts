import { randomUUID } from "node:crypto";
import { spendRateLimit } from "../auth/rate-limit";
import type { Verb } from "../context";
import { addEvent } from "../outbox/add-event";
import { sendEvents } from "../outbox/send-events";
import { TEST_EVENT } from "./constants";
import { findWebhook } from "./find-webhook";
import { isWebhookKind } from "./is-webhook-kind";
import { renderBody } from "./render-body";
import type { WebhookIdInput } from "./schemas";

/** One delivery that says it is a test, signed like any other and tried once, also while the channel is off. */
export async function sendTest({ ctx, input }: Verb<WebhookIdInput>): Promise<{ deliveryId: string }> {
  const webhook = await findWebhook(ctx, input.webhookId);
  await spendRateLimit(ctx, "webhook-team", ctx.teamId);
  const team = await ctx.db.team.findUniqueOrThrow({ where: { id: ctx.teamId }, select: { id: true, name: true } });
  const now = ctx.now();
  const event = {
    kind: TEST_EVENT,
    title: "This is a test",
    body: `Somebody in ${team.name} tried this channel. Nothing has happened.`,
    href: "/settings/channels",
    data: {},
  } as const;
  const deliveryId = randomUUID();
  const body = renderBody(isWebhookKind(webhook.kind) ? webhook.kind : "webhook", {
    id: randomUUID(),
    ...{ team, event, now },
  });
  const eventId = await ctx.db.$transaction(async (tx) => {
    const data = { id: deliveryId, webhookId: webhook.id, event: TEST_EVENT, body, createdAt: now, nextAt: now };
    await tx.webhookDelivery.create({ data });
    return addEvent(tx, "webhook/delivery.requested", { deliveryId, webhookId: webhook.id });
  });
  await sendEvents(ctx.db, [eventId]);
  return { deliveryId };
}
