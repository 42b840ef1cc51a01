import type { DbTransaction } from "../db/client";
import type { Webhook } from "../db/generated/client";
import { provenTeamId } from "../db/team-id";
import { addNotice } from "../notifications/add-notice";
import { DISABLE_AFTER_FAILURES, DISABLE_AFTER_MS, TEST_EVENT } from "./constants";
import type { Answer } from "./post-delivery";

/**
 * Switch a channel off whose deliveries have failed for days, or that says it is gone, and tell the team's admins.
 * Called after a delivery has failed for good; returns events to send after the commit.
 */
export async function disableDeadWebhook(
  tx: DbTransaction,
  webhook: Pick<Webhook, "id" | "teamId" | "name" | "kind">,
  answer: Pick<Answer, "isGone" | "status" | "text">,
  now: Date,
): Promise<string[]> {
  const reason = answer.isGone
    ? "It answered with 410: the address is gone."
    : await reasonOfLongFailure(tx, webhook.id, answer, now);
  if (!reason) return [];
  const { count } = await tx.webhook.updateMany({
    where: { id: webhook.id, isOn: true },
    data: { isOn: false, disabledReason: reason },
  });
  if (count === 0) return [];
  const what = webhook.kind === "slack" ? "Slack channel" : "webhook";
  const { eventIds } = await addNotice(
    tx,
    provenTeamId(webhook.teamId),
    {
      kind: "webhook.disabled",
      key: `webhook:${webhook.id}:${now.toISOString()}`,
      title: `The ${what} ${webhook.name} was switched off`,
      body: `${reason} Put it right, send a test, and switch it on again.`,
      href: "/settings/channels",
      data: { webhookId: webhook.id },
    },
    now,
  );
  return eventIds;
}

async function reasonOfLongFailure(
  tx: DbTransaction,
  webhookId: string,
  answer: Pick<Answer, "status" | "text">,
  now: Date,
): Promise<string | null> {
  const success = await tx.webhookDelivery.findFirst({
    where: { webhookId, status: "delivered" },
    orderBy: { deliveredAt: "desc" },
    select: { deliveredAt: true },
  });
  const failures = await tx.webhookDelivery.aggregate({
    where: {
      webhookId,
      status: "failed",
      event: { not: TEST_EVENT },
      // Those that met a switched-off channel were never tried.
      attempts: { gt: 0 },
      ...(success?.deliveredAt && { createdAt: { gt: success.deliveredAt } }),
    },
    _count: true,
    _min: { createdAt: true },
  });
  const since = failures._min.createdAt;
  if (!since || failures._count < DISABLE_AFTER_FAILURES) return null;
  if (now.getTime() - since.getTime() < DISABLE_AFTER_MS) return null;
  const days = Math.floor((now.getTime() - since.getTime()) / 86_400_000);
  const last = answer.status === null ? answer.text : `The last answer was ${answer.status}.`;
  return `Nothing was delivered for ${days} days; ${failures._count} deliveries failed. ${last}`;
}
