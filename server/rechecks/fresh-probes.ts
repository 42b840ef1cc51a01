import type { AuditJob } from "../audits/audit-job";
import type { SiteTools } from "../audits/site-tools";
import { discoverSite } from "../crawl/discover";
import { parseHtmlPage } from "../facts/parse-html-page";
import type { SiteProbes } from "../facts/types";
import { defaultNetPolicy } from "../net/policy";
import { readTlsFacts } from "../net/tls-facts";

/** A dozen requests, also where robots.txt asks for a pause of some seconds between them. */
const TIMEOUT_MS = 60_000;

/** robots.txt, sitemaps and the other requests made once a site; null when the site did not answer in time. */
export async function fetchFreshProbes(job: AuditJob, tools: SiteTools): Promise<SiteProbes | null> {
  const policy = defaultNetPolicy();
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const found = await discoverSite({
    startUrl: job.startUrl,
    fetcher: tools.fetcher,
    gate: tools.gate,
    respectsRobots: tools.respectsRobots,
    hasSubdomains: tools.hasSubdomains,
    parse: parseHtmlPage,
    readTls: (hostname, port) => readTlsFacts(hostname, { policy, port }),
    maxSeeds: 1,
    signal,
  });
  // What a stopped request leaves behind looks like a fault of the site.
  return found.ok && !signal.aborted ? found.probes : null;
}
