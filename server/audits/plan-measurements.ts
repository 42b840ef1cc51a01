import { env } from "../env";
import { publicMessage } from "../errors";
import type { Device, MeasurementSource } from "../facts/types";
import { resolveBrowser } from "../measure/browser";
import { chooseSample } from "../measure/sampling";
import { findRule } from "../rules/registry";
import { runMeasurementRules } from "../rules/run-measurement-rules";
import { loadAccess } from "../sites/load-access";
import { loadAuditJob } from "./audit-job";
import { loadMeasurements } from "./load-measurements";
import { beginPhase, endPhase, reportProgress } from "./phases";
import { replaceFindings } from "./replace-findings";
import { saveProbe } from "./site-probes";

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
    select: { url: true, depth: true, inlinkCount: true, isIndexable: true, template: true },
  });
  const sample = chooseSample(pages, options.sampleSize, startUrl);
  if (sample.length === 0) return skip("There is no indexable page to measure.");
  const { siteHeaders } = await loadAccess(ctx, siteId);
  const sources = await availableSources(siteHeaders !== null);
  if (typeof sources === "string") return skip(sources);

  const jobs = sample.flatMap((url) =>
    options.devices.flatMap((device) => sources.map((source) => ({ auditId, url, device, source }))),
  );
  await reportProgress(ctx.db, auditId, "measure", "plan", {
    pages: sample.length,
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

/** All pages are measured: run the rules on the numbers and close the phase. */
export async function finishMeasurements(auditId: string): Promise<{ measuredCount: number }> {
  const { ctx, ruleSetVersion } = await loadAuditJob(auditId);
  const measurements = await loadMeasurements(ctx.db, auditId);
  if (measurements.length === 0) return { measuredCount: 0 };
  const run = runMeasurementRules(measurements);
  await replaceFindings(auditId, "measure", ruleSetVersion, run);
  await saveProbe(ctx.db, auditId, "applied:measure", [
    ...new Set(run.applied.flatMap((id) => findRule(id)?.category ?? [])),
  ]);
  const failed = measurements.filter((measurement) => measurement.error !== null);
  const counts = {
    pages: new Set(measurements.map((measurement) => measurement.url)).size,
    planned: measurements.length,
    measured: measurements.length - failed.length,
    failed: failed.length,
  };
  const reason =
    failed.length > 0
      ? `${failed.length} of ${measurements.length} measurements failed: ${failed[0]?.error?.message ?? ""}`
      : undefined;
  await endPhase(ctx.db, auditId, "measure", { status: counts.measured > 0 ? "completed" : "skipped", reason, counts });
  return { measuredCount: counts.measured };
}
