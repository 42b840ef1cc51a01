import { matchRobots } from "../crawl/match-robots";
import { createRobotsCache } from "../crawl/robots-cache";
import { isInternal } from "../crawl/site-scope";
import { readSitemaps } from "../crawl/sitemaps";
import type { RobotsFacts, TlsFacts } from "../facts/types";
import type { Fetcher } from "../net/fetch-types";
import { CERTIFICATE_ALARM_DAYS } from "./constants";
import { type ObserveTools, observePage } from "./observe-page";
import type { Observation } from "./types";

const DAY_MS = 86_400_000;
const SITEMAP_BUDGET_MS = 30_000;
/** A wall in front of robots.txt cannot be told from a site that asks for a password. */
const WALL_STATUSES = [401, 403, 429];

export interface ObserveSiteInput extends Omit<ObserveTools, "robotsOf"> {
  /** Watched beside the start page. */
  urls: readonly string[];
  readsSitemap: boolean;
  readTls: (hostname: string, port: number) => Promise<TlsFacts>;
  setCrawlDelay: (url: string, robots: RobotsFacts) => void;
  now: Date;
}

/** One look at a site, one request after the other: robots.txt first, which also says what may be asked for. */
export async function observeSite(input: ObserveSiteInput): Promise<Observation[]> {
  const { startUrl, signal } = input;
  const fetcher: Fetcher = (url, options) => input.fetcher(url, { ...options, signal });
  const cache = createRobotsCache({ fetcher });
  const robotsOf = async (url: string) => {
    const robots = await cache.get(url);
    input.setCrawlDelay(url, robots);
    return robots;
  };
  const robots = await robotsOf(startUrl);
  const found: Observation[] = [robotsFile(robots)];
  for (const url of new Set([startUrl, ...input.urls])) {
    found.push(robotsRule(await robotsOf(url), url), ...(await observePage(url, { ...input, fetcher, robotsOf })));
  }
  found.push(await sitemapOf(input, robots, fetcher), ...(await certificateOf(input)));
  return found;
}

function robotsFile({ url, status, error }: RobotsFacts): Observation {
  const kind = "robots";
  if (error?.kind === "blocked-address" || error?.kind === "aborted")
    return { kind, url, outcome: "unverified", reason: error.message };
  if (status === null) {
    const value = `no answer: ${error?.message ?? "the connection failed"}`;
    return { kind, url, outcome: "seen", value, count: null, isBroken: true };
  }
  if (WALL_STATUSES.includes(status)) {
    const reason = `robots.txt answers ${status}, which may be meant for crawlers only.`;
    return { kind, url, outcome: "unverified", reason };
  }
  return { kind, url, outcome: "seen", value: String(status), count: null, isBroken: status >= 500 };
}

/** What the file says to Googlebot about one page; a file that cannot be read says nothing. */
function robotsRule(robots: RobotsFacts, url: string): Observation {
  const kind = "robots";
  const isReadable = robots.status !== null && robots.status < 500 && !WALL_STATUSES.includes(robots.status);
  if (!isReadable)
    return { kind, url, outcome: "unverified", reason: "The robots.txt for this page could not be read." };
  const { allowed, rule } = matchRobots(robots, ["googlebot"], url);
  const value = allowed ? "allowed" : (rule ?? "Disallow");
  return { kind, url, outcome: "seen", value, count: null, isBroken: false };
}

async function sitemapOf(input: ObserveSiteInput, robots: RobotsFacts, fetcher: Fetcher): Promise<Observation> {
  const kind = "sitemap";
  const named = robots.sitemaps.find((url) => isInternal(url, input.startUrl, input.hasSubdomains));
  const url = named ?? new URL("/sitemap.xml", input.startUrl).href;
  if (!input.readsSitemap) return { kind, url, outcome: "not-asked" };
  if (robots.status === null || robots.status >= 500)
    return { kind, url, outcome: "unverified", reason: "robots.txt did not answer, so nothing else was asked for." };
  const [sitemap] = await readSitemaps({
    startUrl: input.startUrl,
    robots: { ...robots, sitemaps: named ? [named] : [] },
    fetcher,
    maxFiles: 1,
    budgetMs: SITEMAP_BUDGET_MS,
    signal: input.signal,
  });
  if (input.signal.aborted) return { kind, url, outcome: "not-asked" };
  if (!sitemap) return { kind, url, outcome: "seen", value: "none", count: 0, isBroken: true };
  const { status, error, urlCount } = sitemap;
  if (status !== null && WALL_STATUSES.includes(status))
    return { kind, url: sitemap.url, outcome: "unverified", reason: `The sitemap answers ${status} to our crawler.` };
  const isBroken = error !== null || status === null || status >= 300;
  const value = isBroken
    ? [status === null ? "no answer" : String(status), error].filter(Boolean).join(": ")
    : `${urlCount.toLocaleString("en-US")} ${urlCount === 1 ? "address" : "addresses"}`;
  return { kind, url: sitemap.url, outcome: "seen", value, count: isBroken ? null : urlCount, isBroken };
}

async function certificateOf({ startUrl, readTls, now }: ObserveSiteInput): Promise<Observation[]> {
  const { protocol, hostname, port, origin } = new URL(startUrl);
  if (protocol !== "https:") return [];
  const kind = "certificate";
  const { validTo, isTrusted, error } = await readTls(hostname, Number(port) || 443);
  if (validTo === null)
    return [{ kind, url: origin, outcome: "unverified", reason: error ?? "The certificate was not read." }];
  const days = Math.floor((Date.parse(validTo) - now.getTime()) / DAY_MS);
  const until = `valid until ${validTo.slice(0, 10)}`;
  const value = isTrusted ? until : `not trusted: ${error ?? "unknown reason"}`;
  const isBroken = !isTrusted || days <= CERTIFICATE_ALARM_DAYS;
  return [{ kind, url: origin, outcome: "seen", value, count: days, isBroken }];
}
