import type { TeamContext } from "../context";
import type { Webhook } from "../db/generated/client";
import { AppError } from "../errors";

/** A channel of the team, or NOT_FOUND. */
export async function findWebhook(ctx: Pick<TeamContext, "db" | "teamId">, webhookId: string): Promise<Webhook> {
  const webhook = await ctx.db.webhook.findFirst({ where: { id: webhookId, teamId: ctx.teamId } });
  if (!webhook) throw new AppError("NOT_FOUND", "This channel does not exist, or it belongs to another team.");
  return webhook;
}
