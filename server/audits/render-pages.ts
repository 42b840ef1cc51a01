import { runBounded } from "../crawl/run-bounded";
import type { Db } from "../db/client";
import { pool } from "../db/pool";
import { toJsonb } from "../db/to-jsonb";
import { env } from "../env";
import { publicMessage } from "../errors";
import type { RenderedFacts } from "../facts/types";
import { logger } from "../log";
import { type ResolvedBrowser, resolveBrowser } from "../measure/browser";
import { defaultNetPolicy } from "../net/policy";
import { startGuardedProxy } from "../net/proxy";
import { userAgent } from "../net/user-agent";
import { renderedFactsOf } from "../render/rendered-facts";
import { createRenderer } from "../render/renderer";
import { type AuditJob, isCancelled, loadAuditJob } from "./audit-job";
import { measureConcurrency } from "./measure-concurrency";
import { reportProgress } from "./phases";
import { countRendered, type RenderPlan } from "./render-plan";
import { loadProbe, saveProbe } from "./site-probes";
import { siteTools } from "./site-tools";

/** What a crash of the worker costs at most. Every page is written when it is seen, so little is repeated. */
const SLICE_MS = 20_000;
/** Share of the audit's time limit after which no further page is rendered; the rest is for comparing and reporting. */
const RENDER_SHARE = 0.7;
const MAX_TABS = 4;
/** A browser that keeps ending on different pages will not get better. */
const MAX_CRASHES = 3;

/** One slice of rendering. Trouble with a page is its result; trouble with the browser ends rendering with its reason. */
export async function renderPages(auditId: string): Promise<{ isDone: boolean; renderedCount: number }> {
  const job = await loadAuditJob(auditId);
  const { db } = job.ctx;
  const plan = await loadProbe(db, auditId, "render");
  if (!plan) return { isDone: true, renderedCount: 0 };
  const isLate =
    Date.now() - (job.startedAt?.getTime() ?? Date.now()) > env().AUDIT_TIME_LIMIT_MINUTES * 60_000 * RENDER_SHARE;
  const left = await pagesLeft(auditId, plan);
  if (left.length > 0 && !isLate && !(await isCancelled(auditId))) {
    const trouble = await renderSlice(job, plan, left).catch((error: unknown) => {
      logger("render").error({ err: error, auditId }, "rendering was given up");
      return publicMessage(error);
    });
    if (trouble) return end(db, auditId, plan, trouble);
  }
  const stillLeft = await pagesLeft(auditId, plan);
  if (isLate && stillLeft.length > 0) return end(db, auditId, plan, "The time for rendering was used up.");
  const isOver = stillLeft.length === 0 || (await isCancelled(auditId));
  // A slice has time for a page at least: the next one would not get further.
  if (!isOver && stillLeft.length === left.length) return end(db, auditId, plan, "No further page could be opened.");
  return { isDone: isOver, renderedCount: await countRendered(db, auditId) };
}

/** Resolves with the sentence that ends rendering early, or null. */
async function renderSlice(job: AuditJob, plan: RenderPlan, urls: string[]): Promise<string | null> {
  const { auditId, startUrl, ctx } = job;
  const browser = await resolveOrNull();
  if (!browser) return "No browser could be started any more.";
  const { fetcher, gate, hasSubdomains, siteHeaders } = await siteTools(job);
  const stop = new AbortController();
  const watcher = setInterval(() => void isCancelled(auditId).then((yes) => yes && stop.abort()), 2_000);
  const proxy = await startGuardedProxy({ policy: defaultNetPolicy() });
  const renderer = createRenderer({ browser, proxyUrl: proxy.url, agent: userAgent(), siteHeaders });
  stop.signal.addEventListener("abort", () => void renderer.stop(), { once: true });
  let crashCount = 0;
  let finishedCount = plan.pages.length - urls.length;
  try {
    await runBounded(
      {
        targets: urls,
        fetcher,
        gate,
        maxCount: urls.length,
        concurrency: Math.min(MAX_TABS, measureConcurrency()),
        budgetMs: SLICE_MS,
        signal: stop.signal,
      },
      async (url) => {
        if (crashCount >= MAX_CRASHES) return null;
        // What the page loads besides its document comes as fast as for any visitor.
        const leave = await gate.enter(url, stop.signal);
        if (!leave) return null;
        const visit = await renderer.render(url).finally(() => leave());
        if ("errorCode" in visit && visit.errorCode === "cancelled") return null;
        crashCount = "errorCode" in visit && visit.errorCode === "browser-crashed" ? crashCount + 1 : 0;
        await save(auditId, url, renderedFactsOf({ visit, startUrl, hasSubdomains, renderedAt: ctx.now() }));
        finishedCount += 1;
        await reportProgress(ctx.db, auditId, "join", `render:${finishedCount}`, {
          toRender: plan.pages.length,
          rendered: finishedCount,
        });
        return url;
      },
    );
  } finally {
    clearInterval(watcher);
    await renderer.stop();
    await proxy.stop();
  }
  return crashCount >= MAX_CRASHES ? "The browser ended several times in a row." : null;
}

async function resolveOrNull(): Promise<ResolvedBrowser | null> {
  try {
    return await resolveBrowser();
  } catch {
    return null;
  }
}

/** A failed visit is written too, so that it is not tried again without end. */
async function save(auditId: string, url: string, rendered: RenderedFacts): Promise<void> {
  await pool().query(`update "Page" set rendered = $3::jsonb where "auditId" = $1 and url = $2`, [
    auditId,
    url,
    toJsonb(rendered),
  ]);
}

async function pagesLeft(auditId: string, plan: RenderPlan): Promise<string[]> {
  const planned = plan.pages.map((page) => page.url);
  const { rows } = await pool().query<{ url: string }>(
    `select url from "Page" where "auditId" = $1 and url = any($2::text[]) and rendered is null`,
    [auditId, planned],
  );
  const open = new Set(rows.map((row) => row.url));
  return planned.filter((url) => open.has(url));
}

async function end(db: Db, auditId: string, plan: RenderPlan, trouble: string) {
  const renderedCount = await countRendered(db, auditId);
  const reason = `${renderedCount} of ${plan.wantedCount.toLocaleString("en")} pages were rendered. ${trouble}`;
  await saveProbe(db, auditId, "render", { ...plan, reason, isOver: true });
  return { isDone: true, renderedCount };
}
