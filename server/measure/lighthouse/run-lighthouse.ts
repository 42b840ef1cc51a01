import { spawn } from "node:child_process";
import { join } from "node:path";
import { publicMessage } from "@/server/errors";
import type { Device, MeasurementFacts } from "@/server/facts/types";
import { type ResolvedBrowser, resolveBrowser } from "../browser";
import { proxyArgs } from "../chromium/flags";
import { plainEnvironment } from "../chromium/plain-environment";
import { killGroup } from "../chromium/process-group";
import { createTemporaryProfile } from "../chromium/profile";
import { failedMeasurement } from "../empty-measurement";
import { describeLighthouseError, type LighthouseFault } from "../lighthouse-errors";
import type { LighthouseAnswer, LighthouseJob, SiteHeaders } from "./job";

export interface LighthouseOptions {
  url: string;
  device: Device;
  /** Wall time of the whole run, browser start included; at its end the run is killed. */
  timeoutMs: number;
  /** Guarded forward proxy; without it the browser connects on its own and nothing checks the addresses it opens. */
  proxyUrl?: string;
  /** Absent: the page needs no sign-in. */
  siteHeaders?: SiteHeaders | null;
  signal?: AbortSignal;
  /** Absent: the browser of this machine. */
  browser?: ResolvedBrowser;
}

/** Time for starting the browser and computing the audits, on top of loading the page. */
const OVERHEAD_MS = 20_000;
const LONGEST_LOAD_MS = 45_000;

/**
 * Measures one page with Lighthouse in its own process, browser and profile. Never throws: a page that cannot be
 * measured, a crash, the deadline and a missing browser come back as `error`. Leaves no process and no file.
 */
export async function runLighthouse(options: LighthouseOptions): Promise<MeasurementFacts> {
  const target = { url: options.url, device: options.device, source: "lighthouse" as const };
  if (options.signal?.aborted) return failedMeasurement(target, CANCELLED);
  try {
    const browser = options.browser ?? (await resolveBrowser());
    const profile = await createTemporaryProfile();
    try {
      const answer = await runChild(options, {
        url: options.url,
        device: options.device,
        maxWaitForLoadMs: Math.min(LONGEST_LOAD_MS, Math.max(5_000, options.timeoutMs - OVERHEAD_MS)),
        executablePath: browser.executablePath,
        args: [...browser.args, ...(options.proxyUrl ? proxyArgs(options.proxyUrl) : [])],
        browserEnv: { ...profile.env, ...browser.env },
        profileFolder: profile.folder,
        siteHeaders: options.siteHeaders ?? null,
      });
      if ("facts" in answer) return answer.facts;
      return failedMeasurement(target, "fault" in answer ? answer.fault : describeLighthouseError(answer.errorCode));
    } finally {
      await profile.remove();
    }
  } catch (error) {
    return failedMeasurement(target, { code: "NO_BROWSER", message: publicMessage(error), isPageFault: false });
  }
}

const CANCELLED: LighthouseFault = {
  code: "CANCELLED",
  message: "The measurement was cancelled before it finished.",
  isPageFault: false,
};

function timedOut(timeoutMs: number): LighthouseFault {
  return {
    code: "TIMEOUT",
    message: `The measurement did not finish within ${Math.round(timeoutMs / 1000)} s and was stopped. The page may load very slowly, or the machine is busy; measure it again.`,
    isPageFault: false,
  };
}

async function runChild(
  { timeoutMs, signal }: LighthouseOptions,
  job: LighthouseJob,
): Promise<LighthouseAnswer | { fault: LighthouseFault }> {
  const script = join(process.cwd(), "server", "measure", "lighthouse", "child.ts");
  const child = spawn(process.execPath, ["--import", "tsx", script], {
    cwd: process.cwd(),
    env: plainEnvironment(),
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    detached: true,
    windowsHide: true,
  });
  const exited = new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
    child.once("error", () => resolve());
  });

  let timer: NodeJS.Timeout | undefined;
  let onAbort: (() => void) | undefined;
  try {
    return await new Promise((resolve) => {
      timer = setTimeout(() => resolve({ fault: timedOut(timeoutMs) }), timeoutMs);
      onAbort = () => resolve({ fault: CANCELLED });
      signal?.addEventListener("abort", onAbort, { once: true });
      child.once("message", (answer) => resolve(answer as LighthouseAnswer));
      child.once("error", () => resolve({ errorCode: "PROCESS_NOT_STARTED" }));
      child.once("exit", () => resolve({ errorCode: "PROCESS_CRASHED" }));
      child.send(job);
    });
  } finally {
    clearTimeout(timer);
    if (onAbort) signal?.removeEventListener("abort", onAbort);
    killGroup(child);
    await exited;
  }
}
