import type { ResourceCheck } from "@/server/facts/types";
import type { FetchResult } from "@/server/net/fetch-types";
import { askThroughGate } from "./check-links";
import type { CheckOptions, CheckOutcome } from "./check-types";
import { matchRobots } from "./match-robots";
import type { RobotsCache } from "./robots-cache";
import { runBounded } from "./run-bounded";

export interface ResourceTarget {
  url: string;
  kind: ResourceCheck["kind"];
}

/** Text whose compression is worth knowing: servers often leave Content-Encoding out of a HEAD answer. */
const READ_KINDS = new Set<ResourceCheck["kind"]>(["script", "stylesheet"]);
const MAX_BYTES = 2 * 1024 * 1024;

/**
 * Asks each script, stylesheet and image once: text with GET, files with HEAD and with GET when HEAD gives no length or
 * no success. `bytes` is what travels on the wire.
 */
export function checkResources(
  options: CheckOptions<ResourceTarget, ResourceCheck> & { robots: RobotsCache },
): Promise<CheckOutcome<ResourceTarget, ResourceCheck>> {
  return runBounded(options, async (target, deadline) => {
    const result = await ask(target, options, deadline);
    if (result === null) return null;
    const robots = await options.robots.get(target.url);
    return {
      url: target.url,
      kind: target.kind,
      status: result.status,
      redirectUrl: result.hops.length > 0 ? result.finalUrl : null,
      error: result.error,
      contentType: result.headers["content-type"] ?? null,
      contentEncoding: result.headers["content-encoding"] ?? null,
      cacheControl: result.headers["cache-control"] ?? null,
      bytes: bytesOf(result),
      // An unreadable robots.txt on another host proves nothing against this file.
      isAllowedForGooglebot: robots.error !== null || matchRobots(robots, ["googlebot"], target.url).allowed,
    };
  });
}

async function ask(
  target: ResourceTarget,
  options: CheckOptions<ResourceTarget, ResourceCheck>,
  deadline: AbortSignal,
): Promise<FetchResult | null> {
  if (!READ_KINDS.has(target.kind)) {
    const head = await askThroughGate(target.url, "HEAD", options, deadline);
    if (head === null || head.error?.kind === "blocked-address") return head;
    const isGood = head.status !== null && head.status >= 200 && head.status <= 299;
    if (isGood && head.headers["content-length"] !== undefined) return head;
  }
  return askThroughGate(target.url, "GET", options, deadline, MAX_BYTES);
}

function bytesOf(result: FetchResult): number | null {
  if (result.status === null) return null;
  const announced = Number(result.headers["content-length"] ?? Number.NaN);
  if (Number.isSafeInteger(announced) && announced >= 0) return announced;
  return result.isTruncated ? null : result.transferBytes;
}
