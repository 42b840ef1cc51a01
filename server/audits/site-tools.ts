import { gatedFetcher } from "../crawl/gated-fetcher";
import { createHostGate, type HostGate } from "../crawl/host-gate";
import type { Fetcher } from "../net/fetch-types";
import { loadAccess, type SiteAccess } from "../sites/load-access";
import { isFasterThanDefault } from "../sites/update-settings";
import type { AuditJob } from "./audit-job";
import { type CrawlTools, crawlTools } from "./crawl-tools";

/** Requests in flight that one proven host may see at most. */
const MAX_CONCURRENCY = 32;
/** With answers of a quarter of a second, this many requests in flight keep one request a second going. */
const IN_FLIGHT_PER_RATE = 0.25;

export interface SiteTools extends CrawlTools, SiteAccess {
  /** Waits for its turn by itself: for robots.txt, probes and proofs, never for code that enters the gate. */
  politeFetcher: Fetcher;
}

/** One gate a pace, kept: a gate forgets how slow a host asked it to be. */
const pacedGates = new Map<string, HostGate>();

/** The tools of this process with the site's own credentials, scope and pace. */
export async function siteTools({ ctx, siteId }: Pick<AuditJob, "ctx" | "siteId">): Promise<SiteTools> {
  const shared = crawlTools();
  const access = await loadAccess(ctx, siteId);
  const rate = access.ownRequestsPerSecond;
  if (rate === null) return { ...shared, ...access, politeFetcher: gatedFetcher(access.fetcher, shared.gate) };

  const wanted = Math.min(MAX_CONCURRENCY, Math.ceil(rate * IN_FLIGHT_PER_RATE));
  const concurrency = isFasterThanDefault(rate) ? Math.max(shared.concurrency, wanted) : shared.concurrency;
  const key = `${siteId} ${rate}`;
  const paced = pacedGates.get(key) ?? createHostGate({ requestsPerSecond: rate, concurrency, shared: shared.shared });
  pacedGates.set(key, paced);
  const gateOf = (url: string) => (access.hasOwnPace(url) ? paced : shared.gate);
  const gate: HostGate = {
    enter: (url, signal) => gateOf(url).enter(url, signal),
    setCrawlDelay: (url, seconds) => gateOf(url).setCrawlDelay(url, seconds),
    intervalMs: (url) => gateOf(url).intervalMs(url),
    waitMs: (url) => gateOf(url).waitMs(url),
  };
  return { ...shared, ...access, concurrency, gate, politeFetcher: gatedFetcher(access.fetcher, gate) };
}
