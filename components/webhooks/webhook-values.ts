import { z } from "zod";
import { WEBHOOK_EVENTS } from "@/server/webhooks/constants";
import { createWebhookSchema } from "@/server/webhooks/schemas";
import type { WebhookRow } from "@/server/webhooks/types";

/** Editing leaves the address empty to keep it: nobody sees it again. */
export const webhookValuesSchema = createWebhookSchema.extend({
  isNew: z.boolean(),
  url: z.string().trim().max(2_000),
});
export type WebhookValues = z.input<typeof webhookValuesSchema>;

export const checkedValuesSchema = webhookValuesSchema.refine(({ isNew, url }) => !isNew || url !== "", {
  path: ["url"],
  message: "Enter the address.",
});

export function valuesOf(webhook: WebhookRow | undefined): WebhookValues {
  return {
    isNew: webhook === undefined,
    kind: webhook?.kind ?? "slack",
    name: webhook?.name ?? "",
    url: "",
    // A finished audit is no alarm, and a channel that talks too much is muted.
    events: webhook?.events ?? WEBHOOK_EVENTS.filter((event) => event !== "audit.finished"),
  };
}
