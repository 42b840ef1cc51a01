import type { Clock } from "@/server/clock";
import type { Fetcher, FetchResult } from "@/server/net/fetch-types";
import { isBotChallenge } from "./bot-challenge";
import { gateOutcomeOf } from "./gated-fetcher";
import type { HostGate } from "./host-gate";
import { isHtmlType } from "./page-facts";
import { confirms, type Recollection } from "./revalidation";

export interface FetchPageOptions {
  fetcher: Fetcher;
  gate: HostGate;
  clock: Clock;
  maxBodyBytes: number;
  requestTimeoutMs: number;
  /** Waits before the second, third … try; its length is the number of retries. */
  retryDelaysMs: readonly number[];
  /** Fires when no new request may start. */
  deadline: AbortSignal;
  /** Fires when the audit was cancelled. */
  stop: AbortSignal | undefined;
}

const ACCEPT = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
const TRANSIENT_STATUSES = new Set([429, 500, 502, 503, 504]);
/** Read a small file to its end rather than lose the connection. */
const SMALL_FILE_BYTES = 64 * 1024;

export interface FetchedPage {
  result: FetchResult;
  attempts: number;
  /** PageFacts of an earlier audit as JSON, when the answer confirms that they still hold. */
  confirmed?: string;
}

/**
 * One page through the gate, with retries for what may pass by itself. A timeout is tried twice in all. Returns null
 * when time ran out or the audit stopped before any answer: the URL is then untouched. With `known` the server may
 * answer that nothing changed; an answer that does not fit is asked for again in full.
 */
export async function fetchPage(
  url: string,
  options: FetchPageOptions,
  known: Recollection | null = null,
): Promise<FetchedPage | null> {
  let last: FetchedPage | null = null;
  let conditional = known;

  for (let attempts = 1; ; attempts++) {
    const leave = await options.gate.enter(url, options.deadline);
    if (leave === null) return last;
    const result = await options.fetcher(url, {
      headers: conditional === null ? { accept: ACCEPT } : { accept: ACCEPT, ...conditional.conditions },
      maxBodyBytes: options.maxBodyBytes,
      totalTimeoutMs: options.requestTimeoutMs,
      wantsBody,
      signal: options.stop,
    });
    leave(gateOutcomeOf(result));
    if (result.error?.kind === "aborted" && options.stop?.aborted) return null;

    if (conditional !== null && result.status === 304) {
      if (confirms(result, conditional)) return { result, attempts, confirmed: conditional.facts };
      conditional = null;
      continue;
    }
    last = { result, attempts };
    const delayMs = options.retryDelaysMs[attempts - 1];
    if (delayMs === undefined || !isTransient(result, attempts)) return last;
    await options.clock.sleep(delayMs, options.deadline);
    if (options.deadline.aborted) return last;
  }
}

function isTransient(result: FetchResult, attempts: number): boolean {
  switch (result.error?.kind) {
    case undefined:
      return TRANSIENT_STATUSES.has(result.status ?? 0) && !isBotChallenge(result);
    case "timeout":
      return attempts < 2;
    case "dns":
    case "reset":
    case "refused":
      return true;
    default:
      return false;
  }
}

/** Documents, images and archives are judged by their headers. */
function wantsBody(status: number, headers: Record<string, string>): boolean {
  if (status > 299 || isHtmlType(headers["content-type"])) return true;
  const length = Number(headers["content-length"] ?? Number.NaN);
  return length <= SMALL_FILE_BYTES;
}
