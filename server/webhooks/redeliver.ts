import { randomUUID } from "node:crypto";
import { spendRateLimit } from "../auth/rate-limit";
import type { Verb } from "../context";
import { AppError } from "../errors";
import { addEvent } from "../outbox/add-event";
import { sendEvents } from "../outbox/send-events";
import type { DeliveryIdInput } from "./schemas";

/** Send the very same body once more, as a delivery of its own: the id inside stays, so a receiver knows it has seen it. */
export async function redeliver({ ctx, input }: Verb<DeliveryIdInput>): Promise<{ deliveryId: string }> {
  const delivery = await ctx.db.webhookDelivery.findFirst({
    where: { id: input.deliveryId, webhook: { teamId: ctx.teamId } },
    select: { status: true, event: true, body: true, webhookId: true, webhook: { select: { isOn: true } } },
  });
  if (!delivery)
    throw new AppError("NOT_FOUND", "This delivery does not exist any more, or it belongs to another team.");
  if (delivery.status === "waiting")
    throw new AppError("NOT_READY", "This delivery is still being tried. Wait until it was delivered or has failed.");
  if (!delivery.webhook.isOn)
    throw new AppError("NOT_READY", "This channel is switched off. Switch it on before you send anything again.");
  await spendRateLimit(ctx, "webhook-team", ctx.teamId);
  const now = ctx.now();
  const { webhookId, event, body } = delivery;
  const deliveryId = randomUUID();
  const eventId = await ctx.db.$transaction(async (tx) => {
    await tx.webhookDelivery.create({ data: { id: deliveryId, webhookId, event, body, createdAt: now, nextAt: now } });
    return addEvent(tx, "webhook/delivery.requested", { deliveryId, webhookId });
  });
  await sendEvents(ctx.db, [eventId]);
  return { deliveryId };
}
