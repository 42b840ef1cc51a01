import { WEBHOOK_KINDS, type WebhookKind } from "./constants";

export function isWebhookKind(kind: string): kind is WebhookKind {
  return (WEBHOOK_KINDS as readonly string[]).includes(kind);
}
