import { randomUUID } from "node:crypto";
import { recordActivity } from "../activity/record-activity";
import type { Verb } from "../context";
import { AppError } from "../errors";
import { checkAddress } from "./check-address";
import { MAX_WEBHOOKS } from "./constants";
import type { CreateWebhookInput } from "./schemas";
import { createSecret, sealAddress, sealSecret } from "./secrets";

/** A channel for the team's events. The signing secret of a webhook is told here once; Slack has none, its address is one. */
export async function createWebhook({
  ctx,
  input,
}: Verb<CreateWebhookInput>): Promise<{ webhookId: string; secret: string | null }> {
  const { url, host } = checkAddress(input.url);
  const count = await ctx.db.webhook.count({ where: { teamId: ctx.teamId } });
  if (count >= MAX_WEBHOOKS)
    throw new AppError("BAD_INPUT", `A team has at most ${MAX_WEBHOOKS} channels. Remove one that is not used.`);
  const webhookId = randomUUID();
  const now = ctx.now();
  const secret = input.kind === "webhook" ? createSecret() : null;
  await ctx.db.$transaction(async (tx) => {
    await tx.webhook.create({
      data: {
        id: webhookId,
        teamId: ctx.teamId,
        kind: input.kind,
        name: input.name,
        host,
        urlCipher: sealAddress(webhookId, url),
        secretCipher: secret ? sealSecret(webhookId, secret, null, now) : null,
        events: input.events,
        createdById: ctx.actor.kind === "user" ? ctx.actor.userId : null,
        createdAt: now,
      },
    });
    const { teamId, actor } = ctx;
    await recordActivity(tx, {
      teamId,
      actor,
      action: "webhook.created",
      subjectId: webhookId,
      subjectLabel: input.name,
    });
  });
  return { webhookId, secret };
}
