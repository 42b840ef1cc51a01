import type { TeamContext } from "../context";
import { WEBHOOK_EVENTS } from "./constants";
import { isWebhookKind } from "./is-webhook-kind";
import { toDeliveryStatus } from "./to-delivery-status";
import type { WebhookRow } from "./types";

/** Channels of the team by name, each with its last delivery. Addresses and secrets stay inside. */
export async function listWebhooks(ctx: Pick<TeamContext, "db" | "teamId">): Promise<WebhookRow[]> {
  const rows = await ctx.db.webhook.findMany({
    where: { teamId: ctx.teamId },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: {
      id: true,
      kind: true,
      name: true,
      host: true,
      events: true,
      isOn: true,
      disabledReason: true,
      createdAt: true,
      deliveries: {
        orderBy: { createdAt: "desc" },
        take: 1,
        select: { status: true, createdAt: true, responseStatus: true },
      },
    },
  });
  return rows.map(({ id, kind, events, deliveries: [last], ...row }) => ({
    ...row,
    webhookId: id,
    kind: isWebhookKind(kind) ? kind : "webhook",
    events: WEBHOOK_EVENTS.filter((event) => events.includes(event)),
    last: last ? { ...last, status: toDeliveryStatus(last.status) } : null,
  }));
}
