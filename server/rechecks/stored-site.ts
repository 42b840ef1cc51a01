import type { AuditJob } from "../audits/audit-job";
import { clickDepths } from "../audits/click-depths";
import { loadCrawledPages } from "../audits/load-crawled-pages";
import { EMPTY_PROBES, loadProbe } from "../audits/site-probes";
import { normaliseUrl } from "../crawl/normalise-url";
import { loadEnglishWords, type WordList } from "../facts/spelling/english-words";
import { findMisspellings } from "../facts/spelling/find-misspellings";
import type { ExternalCheck, PageFacts, ResourceCheck, SiteProbes } from "../facts/types";
import { buildSiteFacts } from "../rules/site-facts";
import type { SiteFacts } from "../rules/types";

/** The whole crawl as the audit stored it. */
export interface StoredSite {
  startUrl: string;
  pages: ReadonlyMap<string, PageFacts>;
  probes: SiteProbes;
  externals: readonly ExternalCheck[];
  resources: readonly ResourceCheck[];
  isCrawlComplete: boolean;
  words: WordList;
}

/** What was asked for again; it takes the place of what the audit saw. */
export interface Renewal {
  pages?: ReadonlyMap<string, PageFacts>;
  probes?: SiteProbes | null;
  externals?: readonly ExternalCheck[];
  resources?: readonly ResourceCheck[];
}

export async function loadStoredSite(job: AuditJob): Promise<StoredSite> {
  const { auditId, startUrl } = job;
  const { db } = job.ctx;
  const audit = await db.audit.findUniqueOrThrow({ where: { id: auditId }, select: { isCrawlComplete: true } });
  const pages = await loadCrawledPages(auditId);
  return {
    startUrl,
    pages,
    probes: (await loadProbe(db, auditId, "site")) ?? EMPTY_PROBES,
    externals: (await loadProbe(db, auditId, "externals")) ?? [],
    resources: (await loadProbe(db, auditId, "resources")) ?? [],
    isCrawlComplete: audit.isCrawlComplete,
    words: await loadEnglishWords(),
  };
}

/** The crawl as it would be, had these parts been seen then. */
export function renewSite(stored: StoredSite, renewal: Renewal, now: Date): SiteFacts {
  const pages = new Map([...stored.pages, ...(renewal.pages ?? [])]);
  const depths = clickDepths(stored.startUrl, pages);
  return buildSiteFacts({
    startUrl: stored.startUrl,
    now: now.toISOString(),
    pages: [...pages.values()].map((page) => ({ ...page, depth: depths.get(page.url) ?? null })),
    probes: renewal.probes ?? stored.probes,
    externals: [...stored.externals, ...(renewal.externals ?? [])],
    resources: [...stored.resources, ...(renewal.resources ?? [])],
    isCrawlComplete: stored.isCrawlComplete,
    spell: (crawled) => findMisspellings(crawled, stored.words),
    normalise: normaliseUrl,
  });
}
