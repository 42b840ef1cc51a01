import { createHostGate, type HostGate } from "../crawl/host-gate";
import { env } from "../env";
import type { Fetcher } from "../net/fetch-types";
import { createFetcher } from "../net/fetch-url";
import { defaultNetPolicy } from "../net/policy";

export interface CrawlTools {
  fetcher: Fetcher;
  /** Shared by all audits of this process, so that two audits of one host stay polite together. */
  gate: HostGate;
  concurrency: number;
}

let tools: CrawlTools | undefined;

export function crawlTools(): CrawlTools {
  const { CRAWL_CONCURRENCY: concurrency, CRAWL_REQUESTS_PER_SECOND: requestsPerSecond } = env();
  tools ??= {
    fetcher: createFetcher(defaultNetPolicy()),
    gate: createHostGate({ requestsPerSecond, concurrency }),
    concurrency,
  };
  return tools;
}
