import type { Webhook, WebhookDelivery } from "../db/generated/client";
import type { FetchResult } from "../net/fetch-types";
import { fetchUrl } from "../net/fetch-url";
import type { NetPolicy } from "../net/policy";
import { ATTEMPT_TIMEOUT_MS, RESPONSE_LENGTH } from "./constants";
import { openAddress, openSecrets } from "./secrets";
import { signBody } from "./sign-body";

export interface Answer {
  isDelivered: boolean;
  /** The receiver says that the address is gone for good. */
  isGone: boolean;
  status: number | null;
  /** First characters of the answer, or why there was none. */
  text: string;
  /** What a Retry-After in seconds asks for. */
  retryAfterMs: number | null;
}

/** One attempt. The guard looks at the address before and while connecting; redirects are not followed. Never throws for what a receiver does. */
export async function postDelivery(
  webhook: Pick<Webhook, "id" | "urlCipher" | "secretCipher">,
  delivery: Pick<WebhookDelivery, "id" | "event" | "body">,
  { policy, now }: { policy: NetPolicy; now: Date },
): Promise<Answer> {
  const secrets = webhook.secretCipher ? openSecrets(webhook.id, webhook.secretCipher, now) : [];
  const result = await fetchUrl(openAddress(webhook.id, webhook.urlCipher), {
    policy,
    method: "POST",
    headers: {
      "content-type": "application/json",
      ...(secrets.length > 0 && {
        "plumbline-event": delivery.event,
        "plumbline-delivery": delivery.id,
        ...signBody(delivery.body, secrets, now),
      }),
    },
    body: delivery.body,
    maxRedirects: 0,
    maxBodyBytes: 8 * RESPONSE_LENGTH,
    totalTimeoutMs: ATTEMPT_TIMEOUT_MS,
  });
  return toAnswer(result);
}

function toAnswer({ status, error, headers, body }: FetchResult): Answer {
  if (status === null) {
    const text = error?.message ?? "There was no answer.";
    return { isDelivered: false, isGone: false, status: null, text, retryAfterMs: null };
  }
  const isRedirect = status >= 300 && status < 400;
  const seconds = Number(headers["retry-after"]);
  return {
    isDelivered: status >= 200 && status < 300,
    isGone: status === 410,
    status,
    text: isRedirect ? "Redirects are not followed. Enter the address they lead to." : readable(body),
    retryAfterMs: Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : null,
  };
}

/** As text that a database and a page can hold. */
function readable(body: Buffer): string {
  const text = new TextDecoder().decode(body).replace(/[^\P{Cc}\n\t]/gu, "");
  // The cut may fall inside a character of two halves.
  return text
    .trim()
    .slice(0, RESPONSE_LENGTH)
    .replace(/[\uD800-\uDBFF]$/, "");
}
