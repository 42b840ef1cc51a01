import type { RobotsFacts } from "@/server/facts/types";
import type { Fetcher } from "@/server/net/fetch-types";
import { emptyRobots, MAX_ROBOTS_BYTES, parseRobots } from "./robots";

/** RFC 9309 §2.3.1.2: follow at least five redirects. */
const MAX_REDIRECTS = 5;
const TIMEOUT_MS = 15_000;

export interface RobotsCache {
  /** The robots.txt of the URL's scheme, host and port; fetched once. */
  get(url: string): Promise<RobotsFacts>;
  /** Everything read so far, for storage between slices. */
  all(): Promise<RobotsFacts[]>;
}

export async function fetchRobots(origin: string, fetcher: Fetcher, signal?: AbortSignal): Promise<RobotsFacts> {
  const url = new URL("/robots.txt", origin).href;
  const options = {
    maxRedirects: MAX_REDIRECTS,
    // A little more than the limit, so that a file beyond it is seen to be.
    maxBodyBytes: MAX_ROBOTS_BYTES + 1024,
    totalTimeoutMs: TIMEOUT_MS,
    signal,
  };
  let result = await fetcher(url, options);
  // A file that cannot be read closes the whole site: one lost packet must not do that.
  if (result.error !== null && result.error.kind !== "blocked-address") result = await fetcher(url, options);

  if (result.error !== null) return { ...emptyRobots(url, null), error: result.error };
  const isOk = result.status !== null && result.status >= 200 && result.status <= 299;
  if (!isOk) return emptyRobots(url, result.status);

  const facts = parseRobots(result.body, url, result.status);
  if (result.isTruncated) facts.bytes = Math.max(facts.bytes, Number(result.headers["content-length"]) || 0);
  return facts;
}

export function createRobotsCache(options: { fetcher: Fetcher; known?: readonly RobotsFacts[] }): RobotsCache {
  const byOrigin = new Map<string, Promise<RobotsFacts>>();
  for (const facts of options.known ?? []) byOrigin.set(new URL(facts.url).origin, Promise.resolve(facts));

  return {
    get(url) {
      const { origin } = new URL(url);
      let facts = byOrigin.get(origin);
      if (!facts) {
        facts = fetchRobots(origin, options.fetcher);
        byOrigin.set(origin, facts);
      }
      return facts;
    },
    all: () => Promise.all(byOrigin.values()),
  };
}
