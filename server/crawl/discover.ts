import type { FetchErrorKind, HtmlFacts, RobotsFacts, SitemapFacts, SiteProbes, TlsFacts } from "@/server/facts/types";
import type { Fetcher, FetchResult } from "@/server/net/fetch-types";
import type { FrontierUrl, ParseHtml, SkippedUrl } from "./crawl-types";
import { gatedFetcher } from "./gated-fetcher";
import type { HostGate } from "./host-gate";
import { crawlDelayOf } from "./match-robots";
import { normaliseUrl } from "./normalise-url";
import { isHtmlType } from "./page-facts";
import { type LinkPolicy, skipReasonOf } from "./page-links";
import type { CompiledPatterns } from "./patterns";
import { resolveStart } from "./resolve-start";
import { fetchRobots } from "./robots-cache";
import { readSiteProbes } from "./site-probes";
import { isInternal } from "./site-scope";
import { readSitemaps } from "./sitemaps";

export interface DiscoverOptions {
  /** Normalised, e.g. from `normaliseStart`. */
  startUrl: string;
  fetcher: Fetcher;
  parse: ParseHtml;
  readTls: (hostname: string, port: number) => Promise<TlsFacts>;
  /** The crawl's own politeness, for every request made here; without it probes keep a slow pace of their own. */
  gate?: HostGate;
  /** False only for addresses whose owner consents; default true for all. */
  respectsRobots?: (url: string) => boolean;
  patterns?: CompiledPatterns | null;
  /** Names below the registrable domain belong to the site; default false. */
  hasSubdomains?: boolean;
  /** false seeds the start page only; sitemaps are still read, because checks need them. */
  usesSitemaps?: boolean;
  /** Seeds returned at most; default 50,000. */
  maxSeeds?: number;
  signal?: AbortSignal;
}

export type DiscoverResult =
  | {
      ok: true;
      /** Where the audit starts after redirects and variants. */
      startUrl: string;
      /** A sentence when that is not the address that was asked for. */
      note: string | null;
      robots: RobotsFacts;
      sitemaps: SitemapFacts[];
      probes: SiteProbes;
      /** Start page first, then sitemap addresses in their order. */
      seeds: FrontierUrl[];
      skipped: SkippedUrl[];
    }
  | { ok: false; kind: FetchErrorKind; message: string };

/** Everything the crawl needs to know beforehand. Fails, as a value, only when no variant of the start answers. */
export async function discoverSite(options: DiscoverOptions): Promise<DiscoverResult> {
  const { fetcher, parse, signal } = options;
  const polite = options.gate ? gatedFetcher(fetcher, options.gate) : fetcher;
  const start = await resolveStart(options.startUrl, polite, signal);
  if (!start.ok) return start;

  const robots = await fetchRobots(start.url, polite, signal);
  if (options.respectsRobots?.(start.url) ?? true) options.gate?.setCrawlDelay(start.url, crawlDelayOf(robots));
  const sitemaps = await readSitemaps({ startUrl: start.url, robots, fetcher: polite, signal });
  const home = homeFacts(start.home, parse);
  const { gate, readTls } = options;
  const found = { startUrl: start.url, robots, sitemaps, home };
  const probes = await readSiteProbes({ ...found, fetcher, parse, gate, readTls, signal });
  const { seeds, skipped } = seedsOf(start.url, sitemaps, options);
  return { ok: true, startUrl: start.url, note: start.note, robots, sitemaps, probes, seeds, skipped };
}

function seedsOf(startUrl: string, sitemaps: SitemapFacts[], options: DiscoverOptions) {
  const maxSeeds = options.maxSeeds ?? 50_000;
  const policy: LinkPolicy = {
    startUrl,
    hasSubdomains: options.hasSubdomains,
    patterns: options.patterns ?? null,
    maxDepth: null,
    followsNofollow: true,
  };
  const start: FrontierUrl = { url: startUrl, depth: 0, sources: ["start"] };
  const seeds = new Map<string, FrontierUrl>([[startUrl, start]]);
  const skipped: SkippedUrl[] = [];
  if (options.usesSitemaps === false) return { seeds: [start], skipped };

  for (const sitemap of sitemaps) {
    for (const { url } of sitemap.entries) {
      const known = seeds.get(url);
      if (known) {
        if (!known.sources.includes("sitemap")) known.sources.push("sitemap");
        continue;
      }
      if (seeds.size >= maxSeeds) return { seeds: [...seeds.values()], skipped };
      const reason = skipReasonOf({ url, depth: null, isNofollow: false }, policy);
      if (reason === null) seeds.set(url, { url, depth: null, sources: ["sitemap"] });
      else if (skipped.length < maxSeeds) skipped.push({ url, reason, fromUrl: sitemap.url });
    }
  }
  return { seeds: [...seeds.values()], skipped };
}

function homeFacts(home: FetchResult, parse: ParseHtml): HtmlFacts | null {
  const contentType = home.headers["content-type"] ?? null;
  if (home.body.length === 0 || !isHtmlType(contentType)) return null;
  const url = home.finalUrl;
  return parse({
    body: home.body,
    contentType,
    url,
    isInternal: (other) => isInternal(other, url),
    normalise: normaliseUrl,
  });
}
