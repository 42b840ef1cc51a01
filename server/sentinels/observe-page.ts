import { isBotChallenge } from "../crawl/bot-challenge";
import { canonicalOf } from "../crawl/indexability";
import { robotsVerdict } from "../crawl/match-robots";
import { normaliseUrl } from "../crawl/normalise-url";
import { isHtmlType } from "../crawl/page-facts";
import { directivesOf } from "../crawl/robots-directives";
import { isInternal } from "../crawl/site-scope";
import { parseHtmlPage } from "../facts/parse-html-page";
import type { RobotsFacts } from "../facts/types";
import type { Fetcher, FetchResult } from "../net/fetch-types";
import type { WatchKind } from "./constants";
import type { Observation } from "./types";

const MAX_REDIRECTS = 3;
const TIMEOUT_MS = 15_000;
/** Heads fit; what Googlebot reads of a page. */
const MAX_BODY_BYTES = 2 * 1024 * 1024;
const ACCEPT = "text/html,application/xhtml+xml,*/*;q=0.8";
/** A refusal to crawlers that need not be one to people. */
const WALL_STATUSES = [401, 403, 429];
const PAGE_KINDS = ["status", "noindex", "canonical", "title"] as const satisfies readonly WatchKind[];

export interface ObserveTools {
  startUrl: string;
  hasSubdomains: boolean;
  /** Waits for its turn at the host by itself. */
  fetcher: Fetcher;
  respectsRobots: (url: string) => boolean;
  /** The robots.txt of the address's own host. */
  robotsOf: (url: string) => Promise<RobotsFacts>;
  signal: AbortSignal;
}

/** Status of one address along redirects inside the site, and what the page at their end says to search engines. */
export async function observePage(url: string, tools: ObserveTools): Promise<Observation[]> {
  if (!(await mayAsk(url, tools)))
    return PAGE_KINDS.map((kind) => unverified(kind, url, "robots.txt does not let our crawler look."));
  const { result, at } = await follow(url, tools);
  const wall = wallOf(result);
  if (wall !== null) return PAGE_KINDS.map((kind) => unverified(kind, url, wall));
  const status = statusOf(url, at, result);
  const isPage = result.status !== null && result.status >= 200 && result.status <= 299;
  if (!isPage || !isHtmlType(result.headers["content-type"])) {
    const reason = isPage ? "It is not a web page." : "The page could not be read.";
    return [status, ...PAGE_KINDS.slice(1).map((kind) => unverified(kind, url, reason))];
  }
  const { startUrl, hasSubdomains } = tools;
  const { headers } = result;
  const html = parseHtmlPage({
    body: result.body,
    contentType: headers["content-type"] ?? null,
    url: at,
    isInternal: (to) => isInternal(to, startUrl, hasSubdomains),
    normalise: normaliseUrl,
  });
  const isNoindex = directivesOf(html, headers).isNoindex;
  const title = html.titles[0]?.text.trim();
  return [
    status,
    seen("noindex", url, isNoindex ? "noindex" : "indexable"),
    seen("canonical", url, canonicalOf({ url: at, headers, html }) ?? "none"),
    seen("title", url, title || "no title"),
  ];
}

/** Redirects are followed within the site and where robots.txt lets us; else the redirect is the answer. */
async function follow(url: string, tools: ObserveTools): Promise<{ result: FetchResult; at: string }> {
  const { fetcher, startUrl, hasSubdomains, signal } = tools;
  let at = url;
  for (let hops = 0; ; hops++) {
    const result = await fetcher(at, {
      headers: { accept: ACCEPT },
      maxBodyBytes: MAX_BODY_BYTES,
      totalTimeoutMs: TIMEOUT_MS,
      signal,
    });
    const to = result.redirectUrl;
    if (to === null || hops >= MAX_REDIRECTS || !isInternal(to, startUrl, hasSubdomains)) return { result, at };
    if (!(await mayAsk(to, tools))) return { result, at };
    at = to;
  }
}

async function mayAsk(url: string, { respectsRobots, robotsOf }: ObserveTools): Promise<boolean> {
  return !respectsRobots(url) || robotsVerdict(await robotsOf(url), url).isAllowedForUs;
}

function statusOf(url: string, at: string, { status, redirectUrl, error }: FetchResult): Observation {
  if (status === null) return { ...seen("status", url, `no answer: ${error?.message ?? ""}`), isBroken: true };
  if (status >= 400) return { ...seen("status", url, String(status)), isBroken: true };
  if (redirectUrl !== null) return seen("status", url, `${status} to ${redirectUrl}`);
  return seen("status", url, at === url ? "200" : `redirect to ${at}`);
}

/** Why an answer says nothing about the site, or null. */
function wallOf(result: FetchResult): string | null {
  if (isBotChallenge(result)) return "A bot wall answered instead of the site.";
  const kind = result.error?.kind;
  if (kind === "aborted" || kind === "blocked-address") return result.error?.message ?? "The request was stopped.";
  if (result.status !== null && WALL_STATUSES.includes(result.status))
    return `It answers ${result.status} to our crawler, which may not be what people see.`;
  return null;
}

function seen(kind: WatchKind, url: string, value: string): Extract<Observation, { outcome: "seen" }> & Observation {
  return { kind, url, outcome: "seen", value, count: null, isBroken: false };
}

function unverified(kind: WatchKind, url: string, reason: string): Observation {
  return { kind, url, outcome: "unverified", reason };
}
