import type { WebhookEvent, WebhookKind } from "./constants";

export type DeliveryStatus = "waiting" | "delivered" | "failed";

export interface WebhookRow {
  webhookId: string;
  kind: WebhookKind;
  name: string;
  /** The rest of the address is a secret. */
  host: string;
  events: WebhookEvent[];
  isOn: boolean;
  /** Why it was switched off by itself. */
  disabledReason: string | null;
  createdAt: Date;
  last: { status: DeliveryStatus; createdAt: Date; responseStatus: number | null } | null;
}

export interface DeliveryRow {
  deliveryId: string;
  /** A WebhookEvent or "test". */
  event: string;
  body: string;
  status: DeliveryStatus;
  attempts: number;
  responseStatus: number | null;
  /** First characters of the answer, or why there was none. */
  response: string | null;
  createdAt: Date;
  /** When it is tried next; null when it is not. */
  nextAt: Date | null;
  deliveredAt: Date | null;
}

export interface DeliveryPage {
  rows: DeliveryRow[];
  nextCursor: string | null;
}
