import { z } from "zod";
import { WEBHOOK_EVENTS, WEBHOOK_KINDS } from "./constants";

const name = z
  .string()
  .trim()
  .min(1, "Give it a name, such as the channel's.")
  .max(80, "A name has at most 80 characters.");
const events = z
  .array(z.enum(WEBHOOK_EVENTS))
  .min(1, "Choose at least one event.")
  .transform((chosen) => WEBHOOK_EVENTS.filter((event) => chosen.includes(event)));
const url = z.string().trim().min(1, "Enter the address.").max(2_000, "An address has at most 2,000 characters.");

export const createWebhookSchema = z.object({ kind: z.enum(WEBHOOK_KINDS), name, url, events });
export type CreateWebhookInput = z.output<typeof createWebhookSchema>;

export const updateWebhookSchema = z.object({
  webhookId: z.uuid(),
  name: name.optional(),
  events: events.optional(),
  /** Left out or empty, the address stays as it is. */
  url: z.string().trim().max(2_000, "An address has at most 2,000 characters.").optional(),
  isOn: z.boolean().optional(),
});
export type UpdateWebhookInput = z.output<typeof updateWebhookSchema>;

export const webhookIdSchema = z.object({ webhookId: z.uuid() });
export type WebhookIdInput = z.output<typeof webhookIdSchema>;

export const listDeliveriesSchema = webhookIdSchema.extend({ cursor: z.uuid().nullish() });
export type ListDeliveriesInput = z.output<typeof listDeliveriesSchema>;

export const deliveryIdSchema = z.object({ deliveryId: z.uuid() });
export type DeliveryIdInput = z.output<typeof deliveryIdSchema>;
