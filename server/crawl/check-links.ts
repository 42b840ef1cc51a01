import type { ExternalCheck } from "@/server/facts/types";
import type { Fetcher, FetchResult } from "@/server/net/fetch-types";
import { isBotChallenge } from "./bot-challenge";
import type { CheckOptions, CheckOutcome } from "./check-types";
import { gateOutcomeOf } from "./gated-fetcher";
import type { HostGate } from "./host-gate";
import { runBounded } from "./run-bounded";

const TIMEOUT_MS = 15_000;
const MAX_REDIRECTS = 5;
const MAX_BYTES = 64 * 1024;

const BROKEN_STATUSES = new Set([404, 410]);
const BROKEN_ERRORS = new Set(["dns", "tls", "refused"]);

/**
 * Asks each external address once, with HEAD and, when that does not settle it, with GET. Broken is what two requests
 * agree on: 404, 410, 5xx, a missing host, a refused connection or a bad certificate. Everything else that is not a
 * clear success is unverified, since many sites turn programs away.
 */
export function checkExternals(
  options: CheckOptions<string, ExternalCheck>,
): Promise<CheckOutcome<string, ExternalCheck>> {
  return runBounded(options, (url, deadline) => checkExternal(url, options, deadline));
}

async function checkExternal(
  url: string,
  options: Pick<CheckOptions<string, ExternalCheck>, "fetcher" | "gate" | "signal">,
  deadline: AbortSignal,
): Promise<ExternalCheck | null> {
  const head = await askThroughGate(url, "HEAD", options, deadline);
  if (head === null) return null;
  if (isSuccess(head)) return checkOf(url, head);
  // A refusal of our own guard will not change.
  if (head.error?.kind === "blocked-address" || head.error?.kind === "unsupported-scheme") return checkOf(url, head);
  const get = await askThroughGate(url, "GET", options, deadline);
  return get === null ? null : checkOf(url, get);
}

/** One request through the gate, or null when time ran out or the audit stopped. */
export async function askThroughGate(
  url: string,
  method: "HEAD" | "GET",
  options: { fetcher: Fetcher; gate: HostGate; signal?: AbortSignal },
  deadline: AbortSignal,
  maxBodyBytes = MAX_BYTES,
): Promise<FetchResult | null> {
  const leave = await options.gate.enter(url, deadline);
  if (leave === null) return null;
  const result = await options.fetcher(url, {
    method,
    maxRedirects: MAX_REDIRECTS,
    maxBodyBytes,
    totalTimeoutMs: TIMEOUT_MS,
    signal: options.signal,
  });
  leave(gateOutcomeOf(result));
  return result.error?.kind === "aborted" ? null : result;
}

function checkOf(url: string, result: FetchResult): ExternalCheck {
  const hasMoved = result.hops.length > 0;
  return {
    url,
    status: result.status,
    redirectUrl: hasMoved ? result.finalUrl : null,
    error: result.error,
    outcome: outcomeOf(result),
  };
}

function outcomeOf(result: FetchResult): ExternalCheck["outcome"] {
  const { status, error, hops } = result;
  if (error !== null) return BROKEN_ERRORS.has(error.kind) ? "broken" : "unverified";
  if (status === null || isBotChallenge(result)) return "unverified";
  // LinkedIn answers 999 to programs: not a status of HTTP, so not a fault of the link.
  if (BROKEN_STATUSES.has(status) || (status >= 500 && status <= 599)) return "broken";
  if (!isSuccess(result)) return "unverified";
  return hops[0]?.status === 301 || hops[0]?.status === 308 ? "redirected" : "ok";
}

function isSuccess(result: FetchResult): boolean {
  return result.status !== null && result.status >= 200 && result.status <= 299;
}
