import { RetryAfterError } from "inngest";
import { systemClock } from "../clock";
import type { Prisma } from "../db/generated/client";
import { env } from "../env";
import type { MeasurementFacts } from "../facts/types";
import { createLighthousePool, type LighthousePool } from "../measure/pool";
import { measureWithPsi } from "../measure/psi/measure-with-psi";
import { defaultNetPolicy } from "../net/policy";
import { type GuardedProxy, startGuardedProxy } from "../net/proxy";
import { loadAccess } from "../sites/load-access";
import { appendEvent } from "./append-event";
import { isCancelled, loadAuditJob } from "./audit-job";
import { fetchPsi } from "./fetch-psi";
import { reportProgress } from "./phases";
import type { MeasurementJob } from "./plan-measurements";

const LIGHTHOUSE_TIMEOUT_MS = 120_000;

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
    const facts = source === "psi" ? await byPsi(input, stop.signal) : await byLighthouse(input, stop.signal);
    if (stop.signal.aborted) return { performance: null };
    await store(auditId, facts);
    return { performance: facts.performance };
  } finally {
    clearInterval(watcher);
  }
}

async function byLighthouse(
  input: MeasurementJob & { isLastAttempt: boolean },
  signal: AbortSignal,
): Promise<MeasurementFacts> {
  proxy ??= startGuardedProxy({ policy: defaultNetPolicy() });
  lighthouse ??= createLighthousePool({ concurrency: env().LIGHTHOUSE_CONCURRENCY });
  const { auditId, url, device, isLastAttempt } = input;
  const { ctx, siteId } = await loadAuditJob(auditId);
  const { siteHeaders } = await loadAccess(ctx, siteId);
  const facts = await lighthouse.run({
    url,
    device,
    siteHeaders,
    timeoutMs: LIGHTHOUSE_TIMEOUT_MS,
    proxyUrl: (await proxy).url,
    signal,
  });
  if (facts.error && !facts.error.isPageFault && !isLastAttempt && !signal.aborted)
    throw new Error(`${facts.error.code}: ${facts.error.message}`);
  return facts;
}

async function byPsi(
  input: MeasurementJob & { attempt: number; isLastAttempt: boolean },
  signal: AbortSignal,
): Promise<MeasurementFacts> {
  const { GOOGLE_PAGESPEED_API_KEY: key = "", PAGESPEED_BASE_URL: baseUrl } = env();
  const { url, device, attempt, isLastAttempt } = input;
  const { facts, retry } = await measureWithPsi({
    url,
    device,
    key,
    baseUrl,
    fetch: fetchPsi,
    clock: systemClock,
    signal,
    previousAttempts: attempt,
  });
  if (retry && !isLastAttempt && !signal.aborted)
    throw new RetryAfterError(facts.error?.message ?? "PageSpeed Insights asks for a pause.", retry.afterMs);
  return facts;
}

async function store(auditId: string, facts: MeasurementFacts): Promise<void> {
  const { ctx } = await loadAuditJob(auditId);
  const { url, device, source, error } = facts;
  await ctx.db.measurement.createMany({
    skipDuplicates: true,
    data: {
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
    },
  });
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
