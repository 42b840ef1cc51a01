import { env } from "../env";
import { publicMessage } from "../errors";
import type { Device, MeasurementSource } from "../facts/types";
import { resolveBrowser } from "../measure/browser";
import { chooseSample } from "../measure/sampling";
import { findRule } from "../rules/registry";
import { loadAccess } from "../sites/load-access";
import { loadAuditJob } from "./audit-job";
import { DEFERRED_CODE, resumeTime } from "./deferral";
import { fieldFactsToJudge } from "./field-facts";
import { judgeMeasurements } from "./judge-measurements";
import { loadFieldRows } from "./load-field-rows";
import { loadMeasurements } from "./load-measurements";
import { beginPhase, endPhase, reportProgress } from "./phases";
import { replaceFindings } from "./replace-findings";
import { loadProbe, saveProbe } from "./site-probes";

export interface MeasurementJob {
  auditId: string;
  url: string;
  device: Device;
  source: MeasurementSource;
}

/** Choose the sample and who measures it. No jobs when the phase is skipped; the audit goes on without. */
export async function planMeasurements(auditId: string): Promise<{ jobs: MeasurementJob[] }> {
  const { ctx, siteId, options, startUrl } = await loadAuditJob(auditId);
  await beginPhase(ctx.db, auditId, "measure");
  const skip = async (reason: string) => {
    await endPhase(ctx.db, auditId, "measure", { status: "skipped", reason });
    return { jobs: [] };
  };
  if (options.sampleSize === 0) return skip("Measuring was switched off for this audit.");
  const pages = await ctx.db.page.findMany({
    where: { auditId, isIndexable: true },
    select: {
      url: true,
      depth: true,
      inlinkCount: true,
      isIndexable: true,
      template: true,
      domSignature: true,
      ttfbMs: true,
    },
  });
  const sample = chooseSample(pages, options.sampleSize, startUrl);
  if (sample.pages.length === 0) return skip("There is no indexable page to measure.");
  const { siteHeaders } = await loadAccess(ctx, siteId);
  const sources = await availableSources(siteHeaders !== null);
  if (typeof sources === "string") return skip(sources);

  await saveProbe(ctx.db, auditId, "sample", sample);
  const jobs = sample.pages.flatMap(({ url }) =>
    options.devices.flatMap((device) => sources.map((source) => ({ auditId, url, device, source }))),
  );
  await reportProgress(ctx.db, auditId, "measure", "plan", {
    pages: sample.pages.length,
    planned: jobs.length,
    measured: 0,
    failed: 0,
  });
  return { jobs };
}

/** Which measurers work here, or the sentence why none does. */
async function availableSources(needsSignIn: boolean): Promise<MeasurementSource[] | string> {
  const { MEASURE_WITH: choice, GOOGLE_PAGESPEED_API_KEY: key } = env();
  // PageSpeed Insights would measure the sign-in page.
  if (needsSignIn && choice === "psi")
    return "This site needs access data, which PageSpeed Insights cannot send, and measuring with the browser here is switched off.";
  const wantsPsi = !needsSignIn && (choice === "psi" || choice === "both" || (choice === "auto" && key));
  const wantsLighthouse = needsSignIn || choice === "lighthouse" || choice === "both" || (choice === "auto" && !key);
  const sources: MeasurementSource[] = wantsPsi && key ? ["psi"] : [];
  if (wantsPsi && !key && !wantsLighthouse)
    return "PageSpeed Insights was chosen but GOOGLE_PAGESPEED_API_KEY is not set.";
  if (wantsLighthouse) {
    try {
      await resolveBrowser();
      sources.push("lighthouse");
    } catch (error) {
      if (sources.length === 0) return publicMessage(error);
    }
  }
  return sources;
}

export interface MeasuredPhase {
  measuredCount: number;
  /** When pages that wait for quota are measured, ISO 8601; null when none waits. */
  deferredUntil: string | null;
}

/** All pages are measured: run the rules on the numbers and close the phase. */
export async function finishMeasurements(auditId: string): Promise<MeasuredPhase> {
  const { ctx, ruleSetVersion, startUrl } = await loadAuditJob(auditId);
  const measurements = await loadMeasurements(ctx.db, auditId);
  const fieldProbe = await loadProbe(ctx.db, auditId, "field");
  const fieldRows = await loadFieldRows(ctx.db, auditId);
  if (measurements.length === 0 && fieldRows.length === 0) return { measuredCount: 0, deferredUntil: null };
  const run = judgeMeasurements(measurements, fieldFactsToJudge(measurements, fieldRows, fieldProbe, startUrl));
  await replaceFindings(auditId, "measure", ruleSetVersion, run);
  await saveProbe(ctx.db, auditId, "applied:measure", [
    ...new Set(run.applied.flatMap((id) => findRule(id)?.category ?? [])),
  ]);
  // Nothing was measured here: the phase has ended with its reason, and visitors' data stand beside it.
  if (measurements.length === 0) return { measuredCount: 0, deferredUntil: null };
  const failed = measurements.filter((measurement) => measurement.error !== null);
  const counts = {
    pages: new Set(measurements.map((measurement) => measurement.url)).size,
    planned: measurements.length,
    measured: measurements.length - failed.length,
    failed: failed.length,
  };
  const notes = [
    failed.length > 0
      ? `${failed.length} of ${measurements.length} measurements failed: ${failed[0]?.error?.message ?? ""}`
      : null,
    fieldProbe?.state === "cut-short" ? `Data of real visitors are not complete: ${fieldProbe.reason}` : null,
  ].filter((note) => note !== null);
  const reason = notes.length > 0 ? notes.join(" ") : undefined;
  await endPhase(ctx.db, auditId, "measure", { status: counts.measured > 0 ? "completed" : "skipped", reason, counts });
  const isDeferred = failed.some((measurement) => measurement.error?.code === DEFERRED_CODE);
  return {
    measuredCount: counts.measured,
    deferredUntil: isDeferred ? resumeTime(ctx.now()).toISOString() : null,
  };
}
