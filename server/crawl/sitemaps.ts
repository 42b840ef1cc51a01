import type { RobotsFacts, SitemapFacts } from "@/server/facts/types";
import { decodeContent } from "@/server/net/decode-content";
import type { Fetcher, FetchResult } from "@/server/net/fetch-types";
import { matchRobots } from "./match-robots";
import { invalid, MAX_SITEMAP_BYTES, parseSitemap } from "./parse-sitemap";
import type { ParsedSitemap } from "./sitemap-reader";

export interface SitemapOptions {
  startUrl: string;
  robots: RobotsFacts | null;
  fetcher: Fetcher;
  /** Files read at most; default 50. */
  maxFiles?: number;
  /** Addresses kept of all files together; default 100,000. Counts stay true beyond it. */
  maxTotalEntries?: number;
  /** After this no further file is asked for; default 60 s. */
  budgetMs?: number;
  signal?: AbortSignal;
}

const WELL_KNOWN = ["/sitemap.xml", "/sitemap_index.xml"];
/** An index may list sitemaps, and search engines follow no index of indexes; one more level is read to be kind. */
const MAX_INDEX_DEPTH = 2;
const FILE_TIMEOUT_MS = 30_000;

interface Job {
  url: string;
  foundBy: SitemapFacts["foundBy"];
  depth: number;
}

/**
 * All sitemaps of a site: those robots.txt names, else the two usual addresses, and what indexes list. A usual address
 * that answers 404 or with a page is not a sitemap and leaves no trace; a named one is recorded whatever happens.
 */
export async function readSitemaps(options: SitemapOptions): Promise<SitemapFacts[]> {
  const maxFiles = options.maxFiles ?? 50;
  const stopAt = Date.now() + (options.budgetMs ?? 60_000);
  const found: SitemapFacts[] = [];
  const seen = new Set<string>();
  let entriesLeft = options.maxTotalEntries ?? 100_000;

  const named = options.robots?.sitemaps ?? [];
  const queue: Job[] =
    named.length > 0
      ? named.map((url) => ({ url, foundBy: "robots", depth: 0 }))
      : WELL_KNOWN.map((path) => ({ url: new URL(path, options.startUrl).href, foundBy: "well-known", depth: 0 }));

  while (queue.length > 0 && found.length < maxFiles && Date.now() < stopAt && !options.signal?.aborted) {
    const job = queue.shift();
    if (!job || seen.has(job.url)) continue;
    seen.add(job.url);
    const { facts, children } = await readOne(job, options, entriesLeft);
    if (facts === null) continue;
    entriesLeft -= facts.entries.length;
    found.push(facts);
    if (job.depth < MAX_INDEX_DEPTH) {
      queue.push(...children.map(({ url }) => ({ url, foundBy: "index" as const, depth: job.depth + 1 })));
    }
  }
  return found;
}

async function readOne(
  job: Job,
  options: SitemapOptions,
  entriesLeft: number,
): Promise<{ facts: SitemapFacts | null; children: ParsedSitemap["children"] }> {
  const result = await options.fetcher(job.url, {
    maxRedirects: 5,
    // One byte over the limit tells "exactly at" from "beyond".
    maxBodyBytes: MAX_SITEMAP_BYTES + 1,
    totalTimeoutMs: FILE_TIMEOUT_MS,
    signal: options.signal,
  });
  const isOk = result.status !== null && result.status >= 200 && result.status <= 299;
  if (job.foundBy === "well-known" && (!isOk || isWebPage(result))) return { facts: null, children: [] };

  const bytes = isOk ? await plainBytes(result) : Buffer.alloc(0);
  const parsed =
    isOk && bytes !== null ? await parseSitemap(bytes, result.finalUrl, entriesLeft) : invalid(problemOf(result));
  const facts: SitemapFacts = {
    url: job.url,
    foundBy: job.foundBy,
    status: result.status,
    error: parsed.error,
    kind: parsed.kind,
    bytes: bytes?.byteLength ?? 0,
    urlCount: parsed.urlCount,
    entries: parsed.entries,
    isBlockedByRobots: isBlocked(job.url, options.robots),
  };
  return { facts, children: parsed.children };
}

/** Sitemaps are often stored compressed; the magic number decides, since names and types lie. */
async function plainBytes(result: FetchResult): Promise<Buffer | null> {
  const { body } = result;
  if (body[0] !== 0x1f || body[1] !== 0x8b) return body;
  const decoded = await decodeContent(body, "gzip", MAX_SITEMAP_BYTES + 1);
  return decoded.ok ? decoded.body : null;
}

function isWebPage(result: FetchResult): boolean {
  const start = result.body.subarray(0, 1024).toString("latin1");
  return /<!doctype html|<html[\s>]/i.test(start);
}

function problemOf(result: FetchResult): string {
  if (result.error) return result.error.message;
  if (result.status !== null && result.status >= 200 && result.status <= 299) return "The gzip data is damaged.";
  return `The server answered ${result.status}.`;
}

/** Only the robots.txt of the same host can forbid a sitemap. */
function isBlocked(url: string, robots: RobotsFacts | null): boolean {
  if (robots === null || new URL(url).host !== new URL(robots.url).host) return false;
  return !matchRobots(robots, ["googlebot"], url).allowed;
}
