import { fetchOnce } from "./fetch-once";
import type { Fetcher, FetchHop, FetchOptions, FetchResult } from "./fetch-types";
import type { NetPolicy } from "./policy";

/** Headers that must not follow a redirect to another origin. */
const SECRET_HEADERS = ["authorization", "cookie", "proxy-authorization"];

/**
 * The only way out for HTTP. Each hop passes the guard again, before and while connecting. Trouble of the network or
 * the server is a value (`error`), never an exception. Robots rules and rates are the caller's business.
 */
export async function fetchUrl(url: string, options: FetchOptions): Promise<FetchResult> {
  const startedAt = performance.now();
  const maxRedirects = options.maxRedirects ?? 0;
  const hops: FetchHop[] = [];
  let current = options;
  let target = url;

  while (true) {
    const result = await fetchOnce(target, current);
    if (result.redirectUrl === null || result.status === null || hops.length >= maxRedirects) {
      return { ...result, url, finalUrl: target, hops, totalMs: Math.round(performance.now() - startedAt) };
    }
    hops.push({ url: target, status: result.status });
    current = optionsForNextHop(current, result.status, target, result.redirectUrl);
    target = result.redirectUrl;
  }
}

export interface FetcherSettings {
  /** Sent with every request to addresses that `sendsHeadersTo` accepts; credentials of a site belong here. */
  headers?: Record<string, string>;
  /** Absent: to every address. A redirect to another origin drops credentials in any case. */
  sendsHeadersTo?: (url: string) => boolean;
}

export function createFetcher(policy: NetPolicy, settings: FetcherSettings = {}): Fetcher {
  const { headers, sendsHeadersTo } = settings;
  return (url, options = {}) => {
    if (!headers || sendsHeadersTo?.(url) === false) return fetchUrl(url, { ...options, policy });
    return fetchUrl(url, { ...options, policy, headers: { ...headers, ...options.headers } });
  };
}

function optionsForNextHop(options: FetchOptions, status: number, from: string, to: string): FetchOptions {
  const next = { ...options };
  // As browsers do: only 307 and 308 keep a POST.
  if (options.method === "POST" && status !== 307 && status !== 308) {
    next.method = "GET";
    next.body = undefined;
  }
  if (new URL(from).origin !== new URL(to).origin && options.headers) {
    next.headers = Object.fromEntries(
      Object.entries(options.headers).filter(([name]) => !SECRET_HEADERS.includes(name.toLowerCase())),
    );
  }
  return next;
}
