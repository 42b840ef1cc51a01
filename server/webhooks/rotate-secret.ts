import { recordActivity } from "../activity/record-activity";
import type { Verb } from "../context";
import { AppError } from "../errors";
import { findWebhook } from "./find-webhook";
import type { WebhookIdInput } from "./schemas";
import { createSecret, sealSecret } from "./secrets";

/** A new signing secret, told once. For a day deliveries are signed with both, so that receivers can change over. */
export async function rotateSecret({ ctx, input }: Verb<WebhookIdInput>): Promise<{ secret: string }> {
  const { id: webhookId, kind, name, secretCipher } = await findWebhook(ctx, input.webhookId);
  if (kind !== "webhook")
    throw new AppError("BAD_INPUT", "Slack channels have no secret of ours: change the address in Slack instead.");
  const secret = createSecret();
  await ctx.db.$transaction(async (tx) => {
    // Two at once must not both believe that theirs is the current one.
    const { count } = await tx.webhook.updateMany({
      where: { id: webhookId, secretCipher },
      data: { secretCipher: sealSecret(webhookId, secret, secretCipher, ctx.now()) },
    });
    if (count === 0)
      throw new AppError("CONFLICT", "Somebody else changed this secret just now. Look at the list again.");
    const { teamId, actor } = ctx;
    const data = { reason: "new secret" };
    await recordActivity(tx, {
      teamId,
      actor,
      action: "webhook.updated",
      subjectId: webhookId,
      subjectLabel: name,
      data,
    });
  });
  return { secret };
}
