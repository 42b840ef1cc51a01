import { publicMessage } from "@/server/errors";
import type { Device, MeasurementFacts } from "@/server/facts/types";
import { type ResolvedBrowser, resolveBrowser } from "../browser";
import { failedMeasurement } from "../empty-measurement";
import { describeLighthouseError, type LighthouseFault } from "../lighthouse-errors";
import type { LighthouseDetail, SiteHeaders } from "./job";
import { type MeasuringProcess, type ProcessAnswer, startMeasuringProcess } from "./measuring-process";

export interface LighthouseOptions {
  url: string;
  device: Device;
  /** Wall time of the run, from a started browser to the result; at its end the run is killed. */
  timeoutMs: number;
  /** Guarded forward proxy; without it the browser connects on its own and nothing checks the addresses it opens. */
  proxyUrl?: string;
  /** Absent: the page needs no sign-in. */
  siteHeaders?: SiteHeaders | null;
  signal?: AbortSignal | undefined;
  /** Absent: the browser of this machine. */
  browser?: ResolvedBrowser;
}

export interface LighthouseRun {
  facts: MeasurementFacts;
  /** null for a run without a result. */
  detail: LighthouseDetail | null;
}

/** Time for rating the machine and computing the audits, on top of loading the page. */
const OVERHEAD_MS = 20_000;
const LONGEST_LOAD_MS = 45_000;

/**
 * Measures one page with Lighthouse in its own process, browser and profile. Never throws: a page that cannot be
 * measured, a crash, the deadline and a missing browser come back as `error`. Leaves no process and no file.
 */
export async function runLighthouse(options: LighthouseOptions): Promise<LighthouseRun> {
  if (options.signal?.aborted) return cancelledRun(options);
  try {
    const measuring = await startMeasuringProcess(options.browser ?? (await resolveBrowser()), options.proxyUrl);
    try {
      return readAnswer(await measureIn(measuring, options), options);
    } finally {
      await measuring.stop();
    }
  } catch (error) {
    return withoutBrowser(error, options);
  }
}

export function measureIn(measuring: MeasuringProcess, options: LighthouseOptions): Promise<ProcessAnswer> {
  const { url, device, timeoutMs, siteHeaders, signal } = options;
  const maxWaitForLoadMs = Math.min(LONGEST_LOAD_MS, Math.max(5_000, timeoutMs - OVERHEAD_MS));
  return measuring.measure({ url, device, maxWaitForLoadMs, siteHeaders: siteHeaders ?? null }, { timeoutMs, signal });
}

export function readAnswer(answer: ProcessAnswer, options: LighthouseOptions): LighthouseRun {
  if ("facts" in answer) return { facts: answer.facts, detail: answer.detail };
  if ("errorCode" in answer) return failed(options, describeLighthouseError(answer.errorCode));
  return answer.stoppedBy === "cancel" ? cancelledRun(options) : failed(options, timedOut(options.timeoutMs));
}

export function cancelledRun(options: LighthouseOptions): LighthouseRun {
  return failed(options, {
    code: "CANCELLED",
    message: "The measurement was cancelled before it finished.",
    isPageFault: false,
  });
}

export function withoutBrowser(error: unknown, options: LighthouseOptions): LighthouseRun {
  return failed(options, { code: "NO_BROWSER", message: publicMessage(error), isPageFault: false });
}

function timedOut(timeoutMs: number): LighthouseFault {
  return {
    code: "TIMEOUT",
    message: `The measurement did not finish within ${Math.round(timeoutMs / 1000)} s and was stopped. The page may load very slowly, or the machine is busy; measure it again.`,
    isPageFault: false,
  };
}

function failed({ url, device }: LighthouseOptions, fault: LighthouseFault): LighthouseRun {
  return { facts: failedMeasurement({ url, device, source: "lighthouse" }, fault), detail: null };
}
