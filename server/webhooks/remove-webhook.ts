import { recordActivity } from "../activity/record-activity";
import type { Verb } from "../context";
import { findWebhook } from "./find-webhook";
import type { WebhookIdInput } from "./schemas";

/** It ends at once, with its deliveries and their log. */
export async function removeWebhook({ ctx, input }: Verb<WebhookIdInput>): Promise<{ webhookId: string }> {
  const { id: webhookId, name } = await findWebhook(ctx, input.webhookId);
  await ctx.db.$transaction(async (tx) => {
    await tx.webhook.deleteMany({ where: { id: webhookId, teamId: ctx.teamId } });
    const { teamId, actor } = ctx;
    await recordActivity(tx, { teamId, actor, action: "webhook.removed", subjectId: webhookId, subjectLabel: name });
  });
  return { webhookId };
}
