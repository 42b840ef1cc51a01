import { createHostGate, type HostGate } from "../crawl/host-gate";
import type { SharedPace } from "../crawl/shared-pace";
import { pool } from "../db/pool";
import { env } from "../env";
import type { Fetcher } from "../net/fetch-types";
import { createFetcher } from "../net/fetch-url";
import { defaultNetPolicy } from "../net/policy";
import { createDatabasePace } from "./database-pace";

export interface CrawlTools {
  fetcher: Fetcher;
  /** One for all audits of this process, in step with those of other processes. */
  gate: HostGate;
  /** Turns of all processes; every gate takes its own from here. */
  shared: SharedPace;
  concurrency: number;
}

let tools: CrawlTools | undefined;

export function crawlTools(): CrawlTools {
  const { CRAWL_CONCURRENCY: concurrency, CRAWL_REQUESTS_PER_SECOND: requestsPerSecond } = env();
  if (!tools) {
    const shared = createDatabasePace(pool);
    const gate = createHostGate({ requestsPerSecond, concurrency, shared });
    tools = { fetcher: createFetcher(defaultNetPolicy()), gate, shared, concurrency };
  }
  return tools;
}
