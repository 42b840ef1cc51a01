import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import type { ResolvedBrowser } from "../browser";
import { proxyArgs } from "../chromium/flags";
import { plainEnvironment } from "../chromium/plain-environment";
import { killGroup } from "../chromium/process-group";
import { createTemporaryProfile } from "../chromium/profile";
import type { FromMeasuringProcess, LighthouseAnswer, LighthouseJob, ToMeasuringProcess } from "./job";

export interface MeasuringProcess {
  /** One job at a time. An ended process, the deadline and a cancel leave it spent. */
  measure(job: LighthouseJob, limits: { timeoutMs: number; signal?: AbortSignal | undefined }): Promise<ProcessAnswer>;
  /** Must not measure again, only stop. */
  readonly isSpent: boolean;
  readonly runCount: number;
  /** Resident memory of the process without its browser, as of the last answer. */
  readonly memoryMb: number;
  /** Ends the process with everything it started and removes its files. */
  stop(): Promise<void>;
}

const START_LIMIT_MS = 40_000;
/** A trace makes much short-lived garbage: with the small default a third of the computing is spent on collecting it. */
const NODE_FLAGS = ["--max-semi-space-size=64"];

export type ProcessAnswer = LighthouseAnswer | { stoppedBy: "deadline" | "cancel" };

/**
 * A process with a browser of its own that measures pages. It does not keep the program alive while it is idle, and ends
 * itself with its browser when the program is gone.
 */
export async function startMeasuringProcess(
  browser: ResolvedBrowser,
  proxyUrl: string | undefined,
): Promise<MeasuringProcess> {
  const profile = await createTemporaryProfile();
  const child = spawn(
    process.execPath,
    [...NODE_FLAGS, "--import", "tsx", join(process.cwd(), "server", "measure", "lighthouse", "child.ts")],
    {
      cwd: process.cwd(),
      env: plainEnvironment(),
      stdio: ["ignore", "ignore", "ignore", "ipc"],
      // Result and screenshot travel as bytes.
      serialization: "advanced",
      detached: true,
      windowsHide: true,
    },
  );
  let isSpent = false;
  let runCount = 0;
  let memoryMb = 0;
  const exited = new Promise<void>((resolve) => {
    const spend = () => {
      isSpent = true;
      resolve();
    };
    child.once("exit", spend);
    child.once("error", spend);
  });
  // Also what it says between two jobs: its browser may end at any time.
  child.on("message", (message) => {
    const said = message as FromMeasuringProcess;
    isSpent ||= "isSpent" in said && said.isSpent;
  });
  send(child, {
    setup: {
      executablePath: browser.executablePath,
      args: [...browser.args, ...(proxyUrl ? proxyArgs(proxyUrl) : [])],
      browserEnv: { ...profile.env, ...browser.env },
      profileFolder: profile.folder,
    },
  });
  const startError = await untilReady(child);
  keepAlive(child, false);

  return {
    get isSpent() {
      return isSpent;
    },
    get runCount() {
      return runCount;
    },
    get memoryMb() {
      return memoryMb;
    },
    async measure(job, limits) {
      if (startError) return { errorCode: startError, ...ENDED };
      runCount += 1;
      keepAlive(child, true);
      const answer = await ask(child, job, limits);
      keepAlive(child, false);
      isSpent ||= "stoppedBy" in answer || answer.isSpent;
      if ("memoryMb" in answer) memoryMb = answer.memoryMb;
      return answer;
    },
    async stop() {
      isSpent = true;
      child.ref();
      killGroup(child);
      await exited;
      await profile.remove();
    },
  };
}

/** null once the browser answers, else why it does not. */
function untilReady(child: ChildProcess): Promise<string | null> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve("BROWSER_NOT_STARTED"), START_LIMIT_MS);
    const finish = (errorCode: string | null) => {
      clearTimeout(timer);
      resolve(errorCode);
    };
    child.once("message", (message) => {
      const said = message as FromMeasuringProcess;
      finish("errorCode" in said ? said.errorCode : null);
    });
    child.once("error", () => finish("PROCESS_NOT_STARTED"));
    child.once("exit", () => finish("PROCESS_CRASHED"));
  });
}

const ENDED = { isSpent: true, memoryMb: 0 };

function ask(
  child: ChildProcess,
  job: LighthouseJob,
  { timeoutMs, signal }: { timeoutMs: number; signal?: AbortSignal | undefined },
): Promise<ProcessAnswer> {
  return new Promise((resolve) => {
    const finish = (answer: ProcessAnswer) => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", cancel);
      child.off("message", read).off("error", fail).off("exit", crash);
      resolve(answer);
    };
    const cancel = () => finish({ stoppedBy: "cancel" });
    const read = (answer: unknown) => finish(answer as LighthouseAnswer);
    const fail = () => finish({ errorCode: "PROCESS_NOT_STARTED", ...ENDED });
    const crash = () => finish({ errorCode: "PROCESS_CRASHED", ...ENDED });
    const timer = setTimeout(() => finish({ stoppedBy: "deadline" }), timeoutMs);
    signal?.addEventListener("abort", cancel, { once: true });
    child.on("message", read).on("error", fail).on("exit", crash);
    if (signal?.aborted) cancel();
    else if (!send(child, { job })) crash();
  });
}

function send(child: ChildProcess, message: ToMeasuringProcess): boolean {
  // An ended process is found out by its `exit`.
  if (!child.connected) return false;
  child.send(message, () => undefined);
  return true;
}

function keepAlive(child: ChildProcess, isNeeded: boolean): void {
  if (isNeeded) {
    child.ref();
    child.channel?.ref();
  } else {
    child.unref();
    child.channel?.unref();
  }
}
