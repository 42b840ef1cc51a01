import { describeCrawlDelay } from "../crawl/describe-crawl-delay";
import { discoverSite } from "../crawl/discover";
import { crawlDelayOf } from "../crawl/match-robots";
import { pool } from "../db/pool";
import { parseHtmlPage } from "../facts/parse-html-page";
import { defaultNetPolicy } from "../net/policy";
import { readTlsFacts } from "../net/tls-facts";
import { renewProof } from "../sites/check-proof";
import { addSkipped, addToFrontier } from "./add-to-frontier";
import { loadAuditJob } from "./audit-job";
import { compileOptions } from "./compile-options";
import { saveFrame } from "./crawl-frame";
import { beginPhase, endPhase } from "./phases";
import { chooseReuse } from "./reuse";
import { saveProbe } from "./site-probes";
import { siteTools } from "./site-tools";

/** As many as one sitemap file may list (sitemaps.org). */
const STORED_SITEMAP_ENTRIES = 50_000;

export type Discovery = { isReachable: true; seedCount: number } | { isReachable: false; reason: string };

/** Find the start, robots.txt and sitemaps, and fill the frontier. A site that does not answer is a result, not an error. */
export async function discoverAudit(auditId: string): Promise<Discovery> {
  const job = await loadAuditJob(auditId);
  const { db } = job.ctx;
  await beginPhase(db, auditId, "discover");
  const policy = defaultNetPolicy();
  const proofNote = await renewProof(job.ctx, job.siteId);
  const { fetcher, gate, hasSubdomains, respectsRobots, siteHeaders } = await siteTools(job);
  const found = await discoverSite({
    startUrl: job.startUrl,
    fetcher,
    gate,
    respectsRobots,
    hasSubdomains,
    parse: parseHtmlPage,
    readTls: (hostname, port) => readTlsFacts(hostname, { policy, port }),
    patterns: compileOptions(job.options),
    maxSeeds: STORED_SITEMAP_ENTRIES,
  });
  if (!found.ok) {
    await endPhase(db, auditId, "discover", { status: "failed", reason: found.message });
    return { isReachable: false, reason: found.message };
  }

  const isDelayKept = respectsRobots(found.startUrl);
  const delayNote = isDelayKept ? describeCrawlDelay(crawlDelayOf(found.robots)) : null;
  await saveProbe(db, auditId, "site", found.probes);
  await saveFrame(db, auditId, { hasSubdomains, hasCredentials: siteHeaders !== null });
  await chooseReuse(job, found.startUrl);
  await addToFrontier(
    pool(),
    auditId,
    found.seeds.flatMap((seed) => seed.sources.map((source) => ({ url: seed.url, depth: seed.depth, source }))),
  );
  await addSkipped(pool(), auditId, found.skipped);
  await db.audit.update({ where: { id: auditId }, data: { startUrl: found.startUrl } });
  await endPhase(db, auditId, "discover", {
    status: "completed",
    reason: [found.note, delayNote, proofNote].filter(Boolean).join(" ") || undefined,
    counts: {
      addresses: found.seeds.length,
      sitemaps: found.sitemaps.filter((sitemap) => sitemap.error === null).length,
    },
  });
  return { isReachable: true, seedCount: found.seeds.length };
}
