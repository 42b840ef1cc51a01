import { spawn } from "node:child_process";
import { join } from "node:path";
import type { ResolvedBrowser } from "@/server/measure/browser";
import { proxyArgs } from "@/server/measure/chromium/flags";
import { plainEnvironment } from "@/server/measure/chromium/plain-environment";
import { killGroup } from "@/server/measure/chromium/process-group";
import { createTemporaryProfile } from "@/server/measure/chromium/profile";
import type { FromRenderingProcess, PageVisit, RenderFailure, RenderJob, ToRenderingProcess } from "./render-job";

export interface RenderingProcess {
  /** Several at a time. A visit that does not end by itself costs the process and the visits beside it. */
  visit(job: RenderJob): Promise<PageVisit | RenderFailure>;
  /** Must not be given further jobs. */
  readonly isSpent: boolean;
  readonly visitCount: number;
  readonly activeCount: number;
  /** Ends the process with its browser and removes its files; open visits end as crashed. Safe to call twice. */
  stop(): Promise<void>;
}

/** On top of a visit's own limit: closing its context, starting the browser, and a busy machine. */
const GRACE_MS = 40_000;

export async function startRenderingProcess(browser: ResolvedBrowser, proxyUrl: string): Promise<RenderingProcess> {
  const profile = await createTemporaryProfile();
  const child = spawn(process.execPath, ["--import", "tsx", join(process.cwd(), "server", "render", "child.ts")], {
    cwd: process.cwd(),
    env: plainEnvironment(),
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    // Bodies travel as bytes.
    serialization: "advanced",
    detached: true,
    windowsHide: true,
  });
  const open = new Map<number, (answer: PageVisit | RenderFailure) => void>();
  let isSpent = false;
  let visitCount = 0;

  const failAll = (detail: string) => {
    isSpent = true;
    for (const answer of [...open.values()]) answer({ errorCode: "browser-crashed", detail });
  };
  const exited = new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
    child.once("error", () => resolve());
  }).then(() => failAll("the rendering process ended"));
  child.on("message", (message) => {
    const { id, answer, isSpent: isLast } = message as FromRenderingProcess;
    isSpent ||= isLast;
    if (id !== null) open.get(id)?.(answer);
    else failAll("detail" in answer ? answer.detail : "");
  });
  const send = (message: ToRenderingProcess) => {
    // An ended process is found out by its `exit`.
    if (child.connected) child.send(message, () => undefined);
  };
  const stop = async () => {
    isSpent = true;
    killGroup(child);
    await exited;
    await profile.remove();
  };

  send({
    setup: {
      executablePath: browser.executablePath,
      args: [...browser.args, ...proxyArgs(proxyUrl)],
      browserEnv: { ...profile.env, ...browser.env },
      profileFolder: profile.folder,
    },
  });
  return {
    get isSpent() {
      return isSpent;
    },
    get visitCount() {
      return visitCount;
    },
    get activeCount() {
      return open.size;
    },
    visit(job) {
      visitCount += 1;
      return new Promise((resolve) => {
        const timer = setTimeout(() => void stop(), job.visitLimitMs + GRACE_MS);
        open.set(job.id, (answer) => {
          clearTimeout(timer);
          open.delete(job.id);
          resolve(answer);
        });
        if (isSpent) failAll("the browser is gone");
        else send({ job });
      });
    },
    stop,
  };
}
