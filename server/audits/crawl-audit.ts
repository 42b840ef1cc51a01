import { systemClock } from "../clock";
import { crawlSlice } from "../crawl/crawl-slice";
import type { CrawledPage } from "../crawl/crawl-types";
import { createRobotsCache } from "../crawl/robots-cache";
import { env } from "../env";
import { isCancelled, loadAuditJob } from "./audit-job";
import { saveFrame } from "./crawl-frame";
import { describeLeftOut } from "./describe-left-out";
import type { ExaminedPage } from "./examine-page";
import { FairTaker } from "./fair-taker";
import { countFrontier, type FrontierCounts, markHeldBack, putBack, releaseTaken, wasNarrowed } from "./frontier";
import { pageExaminer } from "./page-examiner";
import { beginPhase, endPhase, reportProgress } from "./phases";
import { reportFindingsSoFar } from "./report-findings-so-far";
import { countUnchanged, loadReusableFacts } from "./reuse";
import { savePages } from "./save-pages";
import { openLedger, type SectionLedger } from "./section-ledger";
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
  const tools = await siteTools(job);
  const { fetcher, politeFetcher, gate, concurrency, hasSubdomains, respectsRobots } = tools;
  await saveFrame(db, auditId, { hasSubdomains, hasCredentials: tools.siteHeaders !== null });
  const reusable = await loadReusableFacts(db, auditId);
  const before = await countFrontier(auditId);
  const { maxPages } = job.options;
  let budget = maxPages - before.fetched;
  const ledger = await openLedger(auditId);
  const taker = new FairTaker(auditId, maxPages, ledger);
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
    taker.addStored(batch.length);
    if (Date.now() - findingsAt < FINDINGS_EVERY_MS) return;
    findingsAt = Date.now();
    const counts = await countFrontier(auditId);
    const unchanged = await countUnchanged(db, auditId);
    await reportProgress(db, auditId, "crawl", `${slice}:${counts.fetched}`, { ...counts, ...unchanged });
    await reportFindingsSoFar(auditId);
  };

  try {
    const result = await crawlSlice({
      startUrl: job.startUrl,
      take: async (count) => {
        // Set aside before the wait: another batch may be asked for meanwhile.
        const wanted = Math.max(0, Math.min(count, budget));
        budget -= wanted;
        const taken = await taker.take(wanted);
        budget += wanted - taken.length;
        await reusable?.load(taken.map((target) => target.url));
        return taken;
      },
      onPages: store,
      fetcher,
      gate,
      robots: createRobotsCache({ fetcher: politeFetcher, known: probes?.robots ? [probes.robots] : [] }),
      examine: pageExaminer({
        startUrl: job.startUrl,
        hasSubdomains,
        include: job.options.include,
        exclude: job.options.exclude,
      }),
      recall: reusable?.recall,
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

  const counts = { ...(await countFrontier(auditId)), ...(await countUnchanged(db, auditId)) };
  const isLimited = counts.fetched >= maxPages;
  const isLate =
    Date.now() - (job.startedAt?.getTime() ?? Date.now()) > env().AUDIT_TIME_LIMIT_MINUTES * 60_000 * CRAWL_SHARE;
  const isDone = counts.waiting === 0 || isLimited || isLate || stop.signal.aborted;
  await reportProgress(db, auditId, "crawl", `${slice}:end`, { ...counts });
  if (isDone && !stop.signal.aborted) await endCrawl(job, counts, { isLimited, ledger });
  return { isDone, pageCount: counts.fetched };
}

type Job = Awaited<ReturnType<typeof loadAuditJob>>;

async function endCrawl(
  job: Job,
  counts: FrontierCounts,
  { isLimited, ledger }: { isLimited: boolean; ledger: SectionLedger },
): Promise<void> {
  const { auditId, ctx } = job;
  const { maxPages } = job.options;
  const isComplete = counts.waiting === 0 && !(await wasNarrowed(auditId));
  const indexablePages = await ctx.db.page.count({ where: { auditId, isIndexable: true } });
  await ctx.db.audit.update({ where: { id: auditId }, data: { isCrawlComplete: isComplete, indexablePages } });
  await reportFindingsSoFar(auditId);
  const heldBack = isLimited ? await markHeldBack(auditId, { ledger, maxPages }) : [];
  const reason = describeLeftOut({ waitingCount: counts.waiting, maxPages: isLimited ? maxPages : null, heldBack });
  await endPhase(ctx.db, auditId, "crawl", { status: "completed", reason, counts: { ...counts } });
}
