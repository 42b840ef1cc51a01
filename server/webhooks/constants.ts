import { EVENT_KINDS, type EventKind } from "../notifications/constants";

export const WEBHOOK_KINDS = ["webhook", "slack"] as const;
export type WebhookKind = (typeof WEBHOOK_KINDS)[number];

/** What a channel can ask for. That a channel was switched off is told to people. */
export const WEBHOOK_EVENTS = EVENT_KINDS.filter((kind) => kind !== "webhook.disabled");
export type WebhookEvent = Exclude<EventKind, "webhook.disabled">;
/** What "Send a test" sends. */
export const TEST_EVENT = "test";

export const MAX_WEBHOOKS = 20;
export const DELIVERY_PAGE_SIZE = 20;
export const DELIVERIES_KEPT_DAYS = 30;
/** Characters of an answer that the log keeps. */
export const RESPONSE_LENGTH = 1_000;
export const ATTEMPT_TIMEOUT_MS = 15_000;

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** Pauses after the first, second, … attempt: 7 attempts in about 21 hours. */
export const PAUSES_MS = [MINUTE_MS, 5 * MINUTE_MS, 30 * MINUTE_MS, 2 * HOUR_MS, 6 * HOUR_MS, 12 * HOUR_MS] as const;
export const MAX_ATTEMPTS = PAUSES_MS.length + 1;

/** A channel is switched off when nothing arrived for this long and at least so many deliveries failed for good. */
export const DISABLE_AFTER_MS = 3 * 24 * HOUR_MS;
export const DISABLE_AFTER_FAILURES = 3;

export const SECRET_PREFIX = "whsec_";
/** After a rotation deliveries are signed with both secrets for this long. */
export const ROTATION_OVERLAP_MS = 24 * HOUR_MS;

/** How old a timestamp a receiver should accept; the documented verifiers use it. */
export const SIGNATURE_TOLERANCE_SECONDS = 300;
