import type { DbTransaction } from "../db/client";
import type { TeamId } from "../db/team-id";
import type { TeamEvent } from "../notifications/types";
import { addEvent } from "../outbox/add-event";
import { isWebhookKind } from "./is-webhook-kind";
import { renderBody } from "./render-body";
import { stableId } from "./stable-id";

/** One delivery for each channel of the team that is on and asked for this kind of event. Repeating it adds nothing. */
export async function queueDeliveries(
  tx: DbTransaction,
  teamId: TeamId,
  event: TeamEvent,
  now: Date,
): Promise<{ deliveryCount: number; eventIds: string[] }> {
  const webhooks = await tx.webhook.findMany({
    where: { teamId, isOn: true, events: { has: event.kind } },
    select: { id: true, kind: true },
  });
  if (webhooks.length === 0) return { deliveryCount: 0, eventIds: [] };
  const team = await tx.team.findUniqueOrThrow({ where: { id: teamId }, select: { id: true, name: true } });
  const eventIds: string[] = [];
  for (const { id: webhookId, kind } of webhooks) {
    if (!isWebhookKind(kind)) continue;
    const id = stableId(webhookId, event.key);
    const body = renderBody(kind, { id: stableId(teamId, event.key), team, event, now });
    const data = { id, webhookId, event: event.kind, body, createdAt: now, nextAt: now };
    const { count } = await tx.webhookDelivery.createMany({ data: [data], skipDuplicates: true });
    if (count > 0) eventIds.push(await addEvent(tx, "webhook/delivery.requested", { deliveryId: id, webhookId }));
  }
  return { deliveryCount: eventIds.length, eventIds };
}
