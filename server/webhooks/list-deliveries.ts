import type { Verb } from "../context";
import { DELIVERY_PAGE_SIZE } from "./constants";
import { findWebhook } from "./find-webhook";
import type { ListDeliveriesInput } from "./schemas";
import { toDeliveryStatus } from "./to-delivery-status";
import type { DeliveryPage } from "./types";

/** The log of a channel, newest first, with what was sent and what came back. */
export async function listDeliveries({ ctx, input }: Verb<ListDeliveriesInput>): Promise<DeliveryPage> {
  const { id: webhookId } = await findWebhook(ctx, input.webhookId);
  // A cursor of another channel, or of a delivery that was swept, begins anew.
  const isKnown = input.cursor && (await ctx.db.webhookDelivery.count({ where: { id: input.cursor, webhookId } })) > 0;
  const rows = await ctx.db.webhookDelivery.findMany({
    where: { webhookId },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    take: DELIVERY_PAGE_SIZE + 1,
    ...(isKnown && input.cursor && { cursor: { id: input.cursor }, skip: 1 }),
    omit: { webhookId: true },
  });
  const page = rows.slice(0, DELIVERY_PAGE_SIZE);
  return {
    rows: page.map(({ id, status, ...row }) => ({ ...row, deliveryId: id, status: toDeliveryStatus(status) })),
    nextCursor: rows.length > DELIVERY_PAGE_SIZE ? (page.at(-1)?.id ?? null) : null,
  };
}
