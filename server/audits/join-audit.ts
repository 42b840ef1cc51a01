import { normaliseUrl } from "../crawl/normalise-url";
import { pool } from "../db/pool";
import { loadEnglishWords } from "../facts/spelling/english-words";
import { findMisspellings } from "../facts/spelling/find-misspellings";
import type { PageFacts, RenderedFacts } from "../facts/types";
import { findRule } from "../rules/registry";
import { withoutClaimsAboutFrames } from "../rules/rendered/judge-unrendered";
import { runSiteRules } from "../rules/run-site-rules";
import { buildSiteFacts } from "../rules/site-facts";
import type { SiteFacts } from "../rules/types";
import { loadAuditJob } from "./audit-job";
import { clickDepths } from "./click-depths";
import { collectGarbage } from "./collect-garbage";
import { judgeRenderedPages, loadRendered, withRenderedContent } from "./judge-rendered-pages";
import { loadCrawledPages } from "./load-crawled-pages";
import { releaseExaminers } from "./page-examiner";
import { beginPhase, endPhase } from "./phases";
import { replaceFindings } from "./replace-findings";
import { reportFindingsSoFar } from "./report-findings-so-far";
import { EMPTY_PROBES, loadProbe, saveProbe } from "./site-probes";
import { describeFrames, listUnrenderedFrames } from "./unrendered-frames";

/** Facts of this many pages are some tens of megabytes. */
const MANY_PAGES = 500;

/** Rules that need the whole crawl. Repeating it replaces its own findings and nothing else. */
export async function joinAudit(auditId: string): Promise<{ findingCount: number }> {
  const { pageCount, findingCount } = await joinPages(auditId);
  if (pageCount >= MANY_PAGES) collectGarbage();
  return { findingCount };
}

async function joinPages(auditId: string): Promise<{ pageCount: number; findingCount: number }> {
  const job = await loadAuditJob(auditId);
  const { db } = job.ctx;
  await beginPhase(db, auditId, "join");
  const audit = await db.audit.findUniqueOrThrow({
    where: { id: auditId },
    select: { isCrawlComplete: true, pagesCrawled: true },
  });
  await releaseExaminers();
  if (audit.pagesCrawled >= MANY_PAGES) collectGarbage();
  const pages = await loadCrawledPages(auditId);
  const rendered = await loadRendered(auditId);
  const asIndexed = rendered.size > 0 ? withRenderedContent(pages, rendered) : pages;
  setClickDepths(job.startUrl, [pages, asIndexed]);
  const plan = await loadProbe(db, auditId, "render");
  const frames = listUnrenderedFrames(pages, rendered, plan);
  const words = await loadEnglishWords();
  const site = buildSiteFacts({
    startUrl: job.startUrl,
    now: (job.startedAt ?? job.ctx.now()).toISOString(),
    pages: asIndexed.values(),
    probes: (await loadProbe(db, auditId, "site")) ?? EMPTY_PROBES,
    externals: (await loadProbe(db, auditId, "externals")) ?? [],
    resources: (await loadProbe(db, auditId, "resources")) ?? [],
    spell: (crawled) => findMisspellings(crawled, words),
    secondLooks: (await loadProbe(db, auditId, "secondLooks")) ?? [],
    isCrawlComplete: audit.isCrawlComplete,
    normalise: normaliseUrl,
  });
  const run = runSiteRules(site);
  const judged = judgeRenderedPages(pages, rendered, job.startUrl, frames);
  const findings = [...withoutClaimsAboutFrames(run.findings, frames, job.startUrl), ...judged.findings];
  await replaceFindings(auditId, "join", job.ruleSetVersion, {
    findings,
    errors: [...run.errors, ...judged.errors],
    replaced: judged.replaced,
  });
  const categories = new Set([...run.applied, ...judged.applied].flatMap((id) => findRule(id)?.category ?? []));
  await saveProbe(db, auditId, "applied:join", [...categories]);
  await savePagePlaces(auditId, site);
  await reportFindingsSoFar(auditId);
  const reason = plan?.reason ?? describeFrames(frames, plan);
  await endPhase(db, auditId, "join", {
    status: "completed",
    ...(reason ? { reason } : {}),
    counts: { pages: pages.size, findings: findings.length, ...renderedCounts(rendered) },
  });
  return { pageCount: pages.size, findingCount: findings.length };
}

function renderedCounts(rendered: ReadonlyMap<string, RenderedFacts>): Record<string, number> {
  const failedCount = [...rendered.values()].filter((facts) => facts.error !== null).length;
  if (rendered.size === 0) return {};
  return { rendered: rendered.size - failedCount, ...(failedCount > 0 ? { notRendered: failedCount } : {}) };
}

/** Clicks from the start, over the links that search engines see. */
function setClickDepths(startUrl: string, [pages, asIndexed]: [Map<string, PageFacts>, Map<string, PageFacts>]): void {
  const depths = clickDepths(startUrl, asIndexed);
  for (const page of [...pages.values(), ...asIndexed.values()]) page.depth = depths.get(page.url) ?? null;
}

/** Depth, inbound links and the number of findings of each page, for the pages table. */
async function savePagePlaces(auditId: string, site: SiteFacts): Promise<void> {
  const pages = [...site.pages.values()];
  const inlinks = pages.map((page) => new Set(site.inlinks.get(page.url)?.map((link) => link.source)).size);
  await pool().query(
    `update "Page" p set depth = s.depth, "inlinkCount" = s.inlinks,
       "findingCount" = (select count(*) from "Finding" f where f."auditId" = $1 and f.url = p.url and f.status = 'failed')
     from unnest($2::text[], $3::int[], $4::int[]) as s(url, depth, inlinks)
     where p."auditId" = $1 and p.url = s.url`,
    [auditId, pages.map((page) => page.url), pages.map((page) => page.depth), inlinks],
  );
}
