import { siteTools } from "../audits/site-tools";
import { crawlDelayOf } from "../crawl/match-robots";
import { db } from "../db/client";
import { provenTeamId } from "../db/team-id";
import { defaultNetPolicy } from "../net/policy";
import { readTlsFacts } from "../net/tls-facts";
import { observeSite } from "./observe-site";
import { readState } from "./read-state";
import { recordLook } from "./record-look";
import type { LookResult, SentinelState } from "./types";

/** A look waits its turn at the host; one that takes longer than this is given up. */
const LOOK_TIMEOUT_MS = 120_000;
/** Sitemaps are large and change slowly. */
const SITEMAP_EVERY_MS = 55 * 60_000;

/** One look at a site, for the job. Not while an audit is under way: that one looks at everything, and the host has one pace. */
export async function checkSentinel(siteId: string, now = new Date()): Promise<LookResult> {
  const sentinel = await db().sentinel.findUnique({ where: { siteId }, include: { site: true } });
  if (!sentinel?.isOn || sentinel.site.archivedAt) return skipped("The watch was paused or removed.");
  const { teamId, startUrl } = sentinel.site;
  const state = readState(sentinel.state);
  const auditCount = await db().audit.count({ where: { siteId, status: { in: ["queued", "running"] } } });
  if (auditCount > 0) {
    const note = "The last look was left out because an audit of the site was under way.";
    await db().sentinel.updateMany({ where: { siteId }, data: { state: { ...state, note } } });
    return skipped(note);
  }
  const ctx = {
    db: db(),
    teamId: provenTeamId(teamId),
    actor: { kind: "system", job: "check-sentinel" } as const,
    now: () => now,
  };
  const tools = await siteTools({ ctx, siteId });
  const signal = AbortSignal.timeout(LOOK_TIMEOUT_MS);
  const policy = defaultNetPolicy();
  const readsSitemap = wantsSitemap(state, now);
  const observations = await observeSite({
    startUrl,
    urls: sentinel.urls,
    hasSubdomains: tools.hasSubdomains,
    fetcher: tools.politeFetcher,
    respectsRobots: tools.respectsRobots,
    readsSitemap,
    readTls: (hostname, port) => readTlsFacts(hostname, { policy, port }),
    setCrawlDelay: (url, robots) => tools.gate.setCrawlDelay(url, crawlDelayOf(robots)),
    signal,
    now,
  });
  return recordLook({ siteId, observations, readsSitemap, now });
}

/** Once an hour, and at once again after a bad look. */
function wantsSitemap({ sitemapAt, watched }: SentinelState, now: Date): boolean {
  if (sitemapAt === null || now.getTime() - Date.parse(sitemapAt) >= SITEMAP_EVERY_MS) return true;
  return watched.some(({ kind, badCount }) => kind === "sitemap" && badCount > 0);
}

function skipped(reason: string): LookResult {
  return { openedCount: 0, closedCount: 0, skipped: reason };
}
