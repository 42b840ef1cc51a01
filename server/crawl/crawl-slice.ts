import { setMaxListeners } from "node:events";
import { type Clock, systemClock } from "@/server/clock";
import type { RobotsFacts } from "@/server/facts/types";
import type { Fetcher } from "@/server/net/fetch-types";
import type { CrawledPage, DiscoveredUrl, FrontierUrl, SkippedUrl } from "./crawl-types";
import type { ExaminePage } from "./examine-page";
import { fetchPage } from "./fetch-page";
import { FrontierReader } from "./frontier-reader";
import type { HostGate } from "./host-gate";
import { crawlDelayOf, robotsVerdict } from "./match-robots";
import { PageSink } from "./page-sink";
import type { Recollection } from "./revalidation";
import type { RobotsCache } from "./robots-cache";

export interface CrawlSliceOptions<Page> {
  startUrl: string;
  /** Claims up to `count` URLs of the frontier, best first; empty when there are none now. */
  take: (count: number) => Promise<FrontierUrl[]>;
  /** Stores pages and what they led to. Batches never overlap, and `take` sees all earlier ones. */
  onPages: (batch: CrawledPage<Page>[]) => Promise<void>;
  fetcher: Fetcher;
  gate: HostGate;
  robots: RobotsCache;
  /** Reads facts and links out of an answer; may do so in another thread. */
  examine: ExaminePage<Page>;
  /** What an earlier audit knows of a page, asked once before it is requested; absent when there is none. */
  recall?: (url: string) => Recollection | null;
  concurrency: number;
  /** No request starts later; those in flight may end up to `requestTimeoutMs` after it. */
  budgetMs: number;
  /** False only for addresses whose owner consents; default true for all. */
  respectsRobots?: (url: string) => boolean;
  maxBodyBytes?: number;
  requestTimeoutMs?: number;
  retryDelaysMs?: readonly number[];
  /** Pages written together; default 50. */
  batchSize?: number;
  clock?: Clock;
  signal?: AbortSignal;
}

export interface CrawlSliceResult {
  pageCount: number;
  endedBecause: "frontier-empty" | "time" | "stopped";
  /** Claimed and not requested: to be put back. */
  untouched: FrontierUrl[];
  /** Milliseconds until the start host may be asked again; worth a durable sleep when long. */
  nextInMs: number;
}

const DEFAULT_RETRY_DELAYS_MS = [300, 1_000];

/**
 * Crawls until the time is used up or the frontier is empty. Keeps no state of its own between slices: frontier and
 * facts belong to the caller, politeness to `gate`, robots.txt to `robots`.
 */
export async function crawlSlice<Page>(options: CrawlSliceOptions<Page>): Promise<CrawlSliceResult> {
  const clock = options.clock ?? systemClock;
  const batchSize = options.batchSize ?? 50;
  const deadline = new AbortController();
  const finished = new AbortController();
  const stop = () => deadline.abort();
  options.signal?.addEventListener("abort", stop, { once: true });
  if (options.signal?.aborted) stop();
  // Each worker listens while it waits; that is no leak.
  setMaxListeners(0, deadline.signal, ...(options.signal ? [options.signal] : []));
  void clock.sleep(options.budgetMs, finished.signal).then(stop);

  const sink = new PageSink({ onPages: options.onPages, batchSize, clock });
  const reader = new FrontierReader({
    take: options.take,
    beforeTake: () => sink.flush(),
    // Half of it must last until links are written and the next batch is read.
    batchSize: Math.max(batchSize, options.concurrency * 8),
    deadline: deadline.signal,
  });
  const crawlOne = createPageCrawler(options, clock, deadline.signal);
  const untouched: FrontierUrl[] = [];
  let pageCount = 0;

  const work = async () => {
    for (let target = await reader.next(); target !== null; target = await reader.next()) {
      const crawled = await crawlOne(target);
      if (crawled === null) untouched.push(target);
      else {
        pageCount++;
        await sink.add(crawled);
      }
      reader.finish(crawled !== null && crawled.discovered.length > 0);
    }
  };

  try {
    await runAll(options.concurrency, work, stop);
    await sink.flush();
  } finally {
    finished.abort();
    options.signal?.removeEventListener("abort", stop);
  }
  const endedBecause = options.signal?.aborted
    ? "stopped"
    : reader.isEmpty && untouched.length === 0
      ? "frontier-empty"
      : "time";
  untouched.push(...(await reader.drain()));
  return { pageCount, endedBecause, untouched, nextInMs: options.gate.waitMs(options.startUrl) };
}

/** Ends all workers when one fails and then reports that failure. */
async function runAll(count: number, work: () => Promise<void>, stop: () => void): Promise<void> {
  const outcomes = await Promise.allSettled(
    Array.from({ length: count }, () =>
      work().catch((error: unknown) => {
        stop();
        throw error;
      }),
    ),
  );
  const failed = outcomes.find((outcome) => outcome.status === "rejected");
  if (failed) throw failed.reason;
}

function createPageCrawler<Page>(options: CrawlSliceOptions<Page>, clock: Clock, deadline: AbortSignal) {
  const paced = new Set<RobotsFacts>();
  const isNew = createNoveltyFilter();
  const fetchOptions = {
    fetcher: options.fetcher,
    gate: options.gate,
    clock,
    maxBodyBytes: options.maxBodyBytes ?? 2 * 1024 * 1024,
    requestTimeoutMs: options.requestTimeoutMs ?? 30_000,
    retryDelaysMs: options.retryDelaysMs ?? DEFAULT_RETRY_DELAYS_MS,
    deadline,
    stop: options.signal,
  };

  return async (target: FrontierUrl): Promise<CrawledPage<Page> | null> => {
    const robots = await options.robots.get(target.url);
    const respectsRobots = options.respectsRobots?.(target.url) ?? true;
    if (!paced.has(robots)) {
      paced.add(robots);
      options.gate.setCrawlDelay(target.url, respectsRobots ? crawlDelayOf(robots) : null);
    }
    const verdict = robotsVerdict(robots, target.url);
    const isBlocked = !verdict.isAllowedForUs && respectsRobots;
    const known = isBlocked ? null : (options.recall?.(target.url) ?? null);
    const fetched = isBlocked ? null : await fetchPage(target.url, fetchOptions, known);
    if (fetched === null && !isBlocked) return null;
    const { page, discovered, skipped } = await options.examine({
      target,
      robots: verdict,
      fetched,
      fetchedAt: clock.now(),
    });
    return { page, discovered: discovered.filter(isNew.discovered), skipped: skipped.filter(isNew.skipped) };
  };
}

/** Menus repeat the same links on every page: report each once a slice, again only when nearer to the start. */
function createNoveltyFilter() {
  const depths = new Map<string, number>();
  const skips = new Set<string>();
  return {
    discovered({ url, source, depth }: DiscoveredUrl): boolean {
      const key = `${source} ${url}`;
      const known = depths.get(key);
      const distance = depth ?? Number.POSITIVE_INFINITY;
      if (known !== undefined && known <= distance) return false;
      depths.set(key, distance);
      return true;
    },
    skipped({ url, reason }: SkippedUrl): boolean {
      const key = `${reason} ${url}`;
      if (skips.has(key)) return false;
      skips.add(key);
      return true;
    },
  };
}
