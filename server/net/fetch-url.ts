import { fetchOnce } from "./fetch-once";
import type { Fetcher, FetchHop, FetchOptions, FetchResult } from "./fetch-types";
import type { NetPolicy } from "./policy";

/** Headers that must not follow a redirect to another origin. */
const SECRET_HEADERS = ["authorization", "cookie", "proxy-authorization"];

/**
 * The only way out for HTTP. Each hop passes the guard again, before and while connecting. Trouble of the network or
 * the server is a value (`error`), never an exception. Robots rules and rates are the caller's business.
 */
export function fetchUrl(url: string, options: FetchOptions): Promise<FetchResult> {
  return follow(url, options, () => undefined);
}

async function follow(
  url: string,
  options: FetchOptions,
  extraHeadersOf: (target: string) => Record<string, string> | undefined,
): Promise<FetchResult> {
  const startedAt = performance.now();
  const maxRedirects = options.maxRedirects ?? 0;
  const hops: FetchHop[] = [];
  let current = options;
  let target = url;

  while (true) {
    const extra = extraHeadersOf(target);
    const result = await fetchOnce(target, extra ? { ...current, headers: { ...extra, ...current.headers } } : current);
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
  /** Asked again for each redirect. Absent: to the first address, and along redirects as far as fetchUrl passes headers on. */
  sendsHeadersTo?: (url: string) => boolean;
}

export function createFetcher(policy: NetPolicy, settings: FetcherSettings = {}): Fetcher {
  const { headers, sendsHeadersTo } = settings;
  return (url, options = {}) => {
    if (!headers) return fetchUrl(url, { ...options, policy });
    if (sendsHeadersTo) return follow(url, { ...options, policy }, (to) => (sendsHeadersTo(to) ? headers : undefined));
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
