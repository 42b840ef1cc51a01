import type { AuditJob } from "../audits/audit-job";
import type { SiteTools } from "../audits/site-tools";
import { systemClock } from "../clock";
import { crawlSlice } from "../crawl/crawl-slice";
import type { FrontierUrl } from "../crawl/crawl-types";
import { createExaminer } from "../crawl/examine-page";
import { createRobotsCache } from "../crawl/robots-cache";
import { parseHtmlPage } from "../facts/parse-html-page";
import type { PageFacts } from "../facts/types";
import { MAX_PAGES } from "./constants";

const BUDGET_MS = 40_000;
const REQUEST_TIMEOUT_MS = 15_000;

export interface FreshPages {
  readonly pages: ReadonlyMap<string, PageFacts>;
  /** Ask for these pages unless they were asked for already or the limit of pages or time is reached. */
  fetch(urls: Iterable<string>): Promise<void>;
  wasAsked(url: string): boolean;
}

/**
 * Pages as they answer now, through the same door, pace and robots.txt as the crawl. robots.txt is read afresh.
 * `placeOf` gives depth and sources, which only the whole crawl knows.
 */
export function createFreshPages(
  { startUrl }: AuditJob,
  tools: SiteTools,
  placeOf: (url: string) => Omit<FrontierUrl, "url">,
): FreshPages {
  const { fetcher, politeFetcher, gate, concurrency, hasSubdomains, respectsRobots } = tools;
  const robots = createRobotsCache({ fetcher: politeFetcher });
  const pages = new Map<string, PageFacts>();
  const asked = new Set<string>();
  const until = Date.now() + BUDGET_MS;

  return {
    pages,
    wasAsked: (url) => asked.has(url),
    async fetch(urls) {
      const fresh = [...new Set(urls)].filter((url) => !asked.has(url)).slice(0, MAX_PAGES - asked.size);
      const budgetMs = until - Date.now();
      if (fresh.length === 0 || budgetMs <= 0) return;
      for (const url of fresh) asked.add(url);
      const queue = fresh.map((url): FrontierUrl => ({ url, ...placeOf(url) }));
      await crawlSlice({
        startUrl,
        take: async (count) => queue.splice(0, count),
        onPages: async (batch) => {
          for (const { page } of batch) pages.set(page.url, page);
        },
        fetcher,
        gate,
        robots,
        examine: createExaminer({ startUrl, hasSubdomains, parse: parseHtmlPage }),
        concurrency,
        respectsRobots,
        budgetMs,
        requestTimeoutMs: REQUEST_TIMEOUT_MS,
        clock: systemClock,
      });
    },
  };
}
