import { systemClock } from "../clock";
import { crawlSlice } from "../crawl/crawl-slice";
import type { CrawledPage } from "../crawl/crawl-types";
import { createRobotsCache } from "../crawl/robots-cache";
import { env } from "../env";
import { isCancelled, loadAuditJob } from "./audit-job";
import type { ExaminedPage } from "./examine-page";
import { countFrontier, type FrontierCounts, putBack, releaseTaken, takeFromFrontier, wasNarrowed } from "./frontier";
import { pageExaminer } from "./page-examiner";
import { beginPhase, endPhase, reportProgress } from "./phases";
import { reportFindingsSoFar } from "./report-findings-so-far";
import { savePages } from "./save-pages";
import { loadProbe } from "./site-probes";
import { siteTools } from "./site-tools";

/** What a crash costs at most; long enough that the step itself is no overhead. */
const SLICE_MS = 12_000;
/** Share of the audit's time limit that crawling may use; the rest belongs to measuring and reporting. */
const CRAWL_SHARE = 0.6;
const FINDINGS_EVERY_MS = 1_500;
/** A page that takes longer is reported as timed out (10 s is the catalogue's limit). */
const REQUEST_TIMEOUT_MS = 15_000;

/** One slice of the crawl. `isDone` when the frontier is empty, a limit is reached or the audit was cancelled. */
export async function crawlAudit(auditId: string, slice: number): Promise<{ isDone: boolean; pageCount: number }> {
  const job = await loadAuditJob(auditId);
  const { db } = job.ctx;
  await beginPhase(db, auditId, "crawl");
  await releaseTaken(auditId);
  const probes = await loadProbe(db, auditId, "site");
  const { fetcher, gate, concurrency, hasSubdomains, respectsRobots } = await siteTools(job);
  const before = await countFrontier(auditId);
  let budget = job.options.maxPages - before.fetched;
  const stop = new AbortController();
  const watcher = setInterval(() => void isCancelled(auditId).then((yes) => yes && stop.abort()), 2_000);
  let findingsAt = 0;

  const store = async (batch: CrawledPage<ExaminedPage>[]) => {
    await savePages({
      auditId,
      ruleSetVersion: job.ruleSetVersion,
      pages: batch.map(({ page }) => page),
      discovered: batch.flatMap((page) => page.discovered),
      skipped: batch.flatMap((page) => page.skipped),
    });
    if (Date.now() - findingsAt < FINDINGS_EVERY_MS) return;
    findingsAt = Date.now();
    const counts = await countFrontier(auditId);
    await reportProgress(db, auditId, "crawl", `${slice}:${counts.fetched}`, { ...counts });
    await reportFindingsSoFar(auditId);
  };

  try {
    const result = await crawlSlice({
      startUrl: job.startUrl,
      take: async (count) => {
        const taken = await takeFromFrontier(auditId, Math.min(count, budget));
        budget -= taken.length;
        return taken;
      },
      onPages: store,
      fetcher,
      gate,
      robots: createRobotsCache({ fetcher, known: probes?.robots ? [probes.robots] : [] }),
      examine: pageExaminer({
        startUrl: job.startUrl,
        hasSubdomains,
        include: job.options.include,
        exclude: job.options.exclude,
      }),
      concurrency,
      respectsRobots,
      budgetMs: SLICE_MS,
      requestTimeoutMs: REQUEST_TIMEOUT_MS,
      clock: systemClock,
      signal: stop.signal,
    });
    await putBack(
      auditId,
      result.untouched.map((target) => target.url),
    );
  } finally {
    clearInterval(watcher);
  }

  const counts = await countFrontier(auditId);
  const isLimited = counts.fetched >= job.options.maxPages;
  const isLate =
    Date.now() - (job.startedAt?.getTime() ?? Date.now()) > env().AUDIT_TIME_LIMIT_MINUTES * 60_000 * CRAWL_SHARE;
  const isDone = counts.waiting === 0 || isLimited || isLate || stop.signal.aborted;
  await reportProgress(db, auditId, "crawl", `${slice}:end`, { ...counts });
  if (isDone && !stop.signal.aborted) await endCrawl(job, counts, { isLimited, isLate });
  return { isDone, pageCount: counts.fetched };
}

type Job = Awaited<ReturnType<typeof loadAuditJob>>;

async function endCrawl(job: Job, counts: FrontierCounts, why: { isLimited: boolean; isLate: boolean }): Promise<void> {
  const { auditId, ctx } = job;
  const isComplete = counts.waiting === 0 && !(await wasNarrowed(auditId));
  const indexablePages = await ctx.db.page.count({ where: { auditId, isIndexable: true } });
  await ctx.db.audit.update({ where: { id: auditId }, data: { isCrawlComplete: isComplete, indexablePages } });
  await reportFindingsSoFar(auditId);
  const left = `${counts.waiting.toLocaleString("en")} known ${counts.waiting === 1 ? "address was" : "addresses were"} left out`;
  const reason =
    counts.waiting === 0
      ? undefined
      : why.isLimited
        ? `The page limit of ${job.options.maxPages.toLocaleString("en")} was reached; ${left}.`
        : `The time for crawling was used up; ${left}.`;
  await endPhase(ctx.db, auditId, "crawl", { status: "completed", reason, counts: { ...counts } });
}
