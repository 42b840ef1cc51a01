import { randomUUID } from "node:crypto";
import type { Prisma } from "../db/generated/client";
import { type MeasuredPage, measureRepeatedly } from "../measure/measure-repeatedly";
import { createLighthousePool, type LighthousePool } from "../measure/pool";
import { defaultNetPolicy } from "../net/policy";
import { type GuardedProxy, startGuardedProxy } from "../net/proxy";
import { loadAccess } from "../sites/load-access";
import { appendEvent } from "./append-event";
import { isCancelled, loadAuditJob } from "./audit-job";
import { measureByPsi } from "./measure-by-psi";
import { measureConcurrency } from "./measure-concurrency";
import { reportProgress } from "./phases";
import type { MeasurementJob } from "./plan-measurements";

const LIGHTHOUSE_TIMEOUT_MS = 120_000;
/** A further run of the same page begins only this early, so that a slow page does not hold its place for long. */
const LAST_RUN_BEGINS_MS = 180_000;

let proxy: Promise<GuardedProxy> | undefined;
let lighthouse: LighthousePool | undefined;

/**
 * Measure one page and store the result. Trouble of the tool is retried by throwing until the last attempt; after
 * that, and for trouble of the page, the failure itself is the result and says why.
 */
export async function measurePageOfAudit(
  input: MeasurementJob & { attempt: number; isLastAttempt: boolean },
): Promise<{ performance: number | null }> {
  const { auditId, url, device, source } = input;
  const { ctx } = await loadAuditJob(auditId);
  const known = await ctx.db.measurement.findUnique({
    where: { auditId_url_device_source: { auditId, url, device, source } },
    select: { performance: true },
  });
  if (known) return known;
  const stop = new AbortController();
  const watcher = setInterval(() => void isCancelled(auditId).then((yes) => yes && stop.abort()), 2_000);
  try {
    const measured =
      source === "psi"
        ? onlyRun(await measureByPsi(ctx.db, input, stop.signal))
        : await byLighthouse(input, stop.signal);
    if (stop.signal.aborted) return { performance: null };
    await store(auditId, measured);
    return { performance: measured.facts.performance };
  } finally {
    clearInterval(watcher);
  }
}

async function byLighthouse(
  input: MeasurementJob & { isLastAttempt: boolean },
  signal: AbortSignal,
): Promise<MeasuredPage> {
  proxy ??= startGuardedProxy({ policy: defaultNetPolicy() });
  lighthouse ??= createLighthousePool({ concurrency: measureConcurrency() });
  const { auditId, url, device, isLastAttempt } = input;
  const { ctx, siteId, options } = await loadAuditJob(auditId);
  const { siteHeaders } = await loadAccess(ctx, siteId);
  const job = { url, device, siteHeaders, timeoutMs: LIGHTHOUSE_TIMEOUT_MS, proxyUrl: (await proxy).url, signal };
  const pool = lighthouse;
  const startedAt = performance.now();
  const measured = await measureRepeatedly(
    options.runs,
    () => pool.run(job),
    () => !signal.aborted && performance.now() - startedAt < LAST_RUN_BEGINS_MS,
  );
  const { facts } = measured;
  if (facts.error && !facts.error.isPageFault && !isLastAttempt && !signal.aborted)
    throw new Error(`${facts.error.code}: ${facts.error.message}`);
  return measured;
}

/** PageSpeed Insights answers a repeated call from its cache, so a page has one run there. */
function onlyRun(facts: MeasuredPage["facts"]): MeasuredPage {
  return { facts, runCount: 1, spread: null, detail: null };
}

async function store(auditId: string, { facts, runCount, spread, detail }: MeasuredPage): Promise<void> {
  const { ctx } = await loadAuditJob(auditId);
  const { url, device, source, error } = facts;
  const id = randomUUID();
  const { count } = await ctx.db.measurement.createMany({
    skipDuplicates: true,
    data: {
      id,
      auditId,
      url,
      device,
      source,
      errorCode: error?.code ?? null,
      errorMessage: error?.message ?? null,
      performance: facts.performance,
      accessibility: facts.accessibility,
      bestPractices: facts.bestPractices,
      seo: facts.seo,
      lcpMs: facts.lcpMs,
      cls: facts.cls,
      tbtMs: facts.tbtMs,
      fcpMs: facts.fcpMs,
      speedIndexMs: facts.speedIndexMs,
      ttfbMs: facts.ttfbMs,
      facts: facts as unknown as Prisma.InputJsonValue,
      runCount,
      ...(spread ? { spread } : {}),
    },
  });
  if (count === 1 && detail) {
    const { lhr, screenshot } = detail;
    await ctx.db.measurementDetail.create({
      data: { measurementId: id, lhr: new Uint8Array(lhr), screenshot: screenshot && new Uint8Array(screenshot) },
    });
  }
  await appendEvent(auditId, `measurement:${source}:${device}:${url}`, {
    kind: "measurement",
    url,
    device,
    performance: facts.performance,
    error: error?.message ?? null,
  });
  const phase = await ctx.db.auditPhase.findUnique({
    where: { auditId_phase: { auditId, phase: "measure" } },
    select: { counts: true },
  });
  const planned = (phase?.counts as Record<string, number> | undefined) ?? {};
  const [measured, failed] = await Promise.all([
    ctx.db.measurement.count({ where: { auditId, errorCode: null } }),
    ctx.db.measurement.count({ where: { auditId, errorCode: { not: null } } }),
  ]);
  await reportProgress(ctx.db, auditId, "measure", `${measured + failed}`, { ...planned, measured, failed });
}
