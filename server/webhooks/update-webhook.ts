import { recordActivity } from "../activity/record-activity";
import type { Verb } from "../context";
import { checkAddress } from "./check-address";
import { findWebhook } from "./find-webhook";
import type { UpdateWebhookInput } from "./schemas";
import { sealAddress } from "./secrets";

/** Change what was given. Switching on forgets why it was switched off. */
export async function updateWebhook({
  ctx,
  input,
}: Verb<UpdateWebhookInput>): Promise<{ webhookId: string; isOn: boolean }> {
  const { webhookId, name, events, isOn } = input;
  const before = await findWebhook(ctx, webhookId);
  const address = input.url ? checkAddress(input.url) : null;
  await ctx.db.$transaction(async (tx) => {
    await tx.webhook.update({
      where: { id: webhookId },
      data: {
        ...(name !== undefined && { name }),
        ...(events && { events }),
        ...(isOn !== undefined && { isOn, disabledReason: null }),
        ...(address && { urlCipher: sealAddress(webhookId, address.url), host: address.host }),
      },
    });
    const { teamId, actor } = ctx;
    const subjectLabel = name ?? before.name;
    await recordActivity(tx, { teamId, actor, action: "webhook.updated", subjectId: webhookId, subjectLabel });
  });
  return { webhookId, isOn: isOn ?? before.isOn };
}
