import type { Fetcher, FetchResult } from "@/server/net/fetch-types";
import type { GateOutcome } from "./adaptive-pace";
import type { HostGate } from "./host-gate";

/**
 * A fetcher whose requests wait for their turn at the host that is asked first; redirects follow without another one.
 * Not for use by code that enters the gate itself: it would wait for its own turn to end.
 */
export function gatedFetcher(fetcher: Fetcher, gate: HostGate): Fetcher {
  return async (url, options) => {
    if (!URL.canParse(url)) return fetcher(url, options);
    const leave = await gate.enter(url, options?.signal);
    if (leave === null) return stopped(url);
    try {
      const result = await fetcher(url, options);
      leave(gateOutcomeOf(result));
      return result;
    } finally {
      // Nothing is learned from a request that threw, and its place is free again.
      leave();
    }
  };
}

/** What an answer tells about the pace a host can bear. */
export function gateOutcomeOf(result: FetchResult): GateOutcome {
  const isTimeout = result.error?.kind === "timeout";
  return {
    status: result.status,
    retryAfter: result.headers["retry-after"],
    latencyMs: isTimeout ? result.totalMs : result.ttfbMs,
  };
}

function stopped(url: string): FetchResult {
  return {
    url,
    finalUrl: url,
    status: null,
    headers: {},
    cookies: [],
    body: Buffer.alloc(0),
    error: { kind: "aborted", message: "The request was stopped." },
    redirectUrl: null,
    ttfbMs: null,
    totalMs: 0,
    transferBytes: 0,
    bodyBytes: null,
    isTruncated: false,
    httpVersion: null,
    hops: [],
  };
}
