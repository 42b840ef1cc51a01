/**
 * One Lighthouse run in a process of its own: two runs in one process corrupt each other's traces. Started by
 * `runLighthouse`, leader of a process group that also holds its browser.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import lighthouse, { desktopConfig } from "lighthouse";
import { plainEnvironment } from "../chromium/plain-environment";
import { readLighthouseResult } from "../lighthouse-result";
import type { LighthouseAnswer, LighthouseJob } from "./job";
import { openSignedInPage } from "./open-signed-in-page";

const BROWSER_START_LIMIT_MS = 30_000;
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];

let browser: ChildProcess | undefined;
let profileFolder: string | undefined;
let isOrphan = false;

process.once("message", (job: LighthouseJob) => {
  profileFolder = job.profileFolder;
  measure(job).then(answer, (error: unknown) => answer({ errorCode: codeOf(error) }));
});

// A browser that dies leaves rejections nobody awaits; they must not end this process before it has cleaned up.
process.on("uncaughtException", (error) => answer({ errorCode: codeOf(error) }));

// The parent is gone: nobody else will clean up. The browser's helpers may write for a moment after it is killed.
process.once("disconnect", async () => {
  isOrphan = true;
  browser?.kill("SIGKILL");
  for (let attempt = 0; profileFolder && attempt < 50; attempt += 1) {
    try {
      await rm(profileFolder, { recursive: true, force: true });
      break;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  endGroup();
});

async function measure(job: LighthouseJob): Promise<LighthouseAnswer> {
  const port = await startBrowser(job);
  const page = job.siteHeaders ? await openSignedInPage(port, job.siteHeaders) : undefined;
  const result = await lighthouse(
    job.url,
    {
      port,
      output: "json",
      logLevel: "silent",
      locale: "en-US",
      onlyCategories: CATEGORIES,
      disableFullPageScreenshot: true,
      maxWaitForLoad: job.maxWaitForLoadMs,
    },
    job.device === "desktop" ? desktopConfig : undefined,
    page,
  );
  if (!result) return { errorCode: "NO_RESULT" };
  return { facts: readLighthouseResult(result.lhr, { url: job.url, device: job.device, source: "lighthouse" }) };
}

/** Resolves with the debugging port that the browser chose. */
function startBrowser(job: LighthouseJob): Promise<number> {
  const child = spawn(
    job.executablePath,
    [...job.args, "--remote-debugging-port=0", `--user-data-dir=${join(job.profileFolder, "profile")}`, "about:blank"],
    { env: { ...plainEnvironment(), ...job.browserEnv }, stdio: ["ignore", "ignore", "pipe"], windowsHide: true },
  );
  browser = child;
  return new Promise((resolve, reject) => {
    let said = "";
    const timer = setTimeout(() => reject(new Error("BROWSER_NOT_STARTED")), BROWSER_START_LIMIT_MS);
    child.once("error", () => reject(new Error("BROWSER_NOT_STARTED")));
    child.once("exit", () => answer({ errorCode: "BROWSER_CRASHED" }));
    child.stderr.setEncoding("utf8");
    child.stderr.on("data", (chunk: string) => {
      said = (said + chunk).slice(-10_000);
      const port = said.match(/DevTools listening on ws:\/\/[^:/]+:(\d+)\//)?.[1];
      if (!port) return;
      clearTimeout(timer);
      resolve(Number(port));
    });
  });
}

/** The parent ends this whole group once it has the answer. */
function answer(message: LighthouseAnswer): void {
  if (!isOrphan && process.connected) process.send?.(message, () => process.connected && process.disconnect());
}

function codeOf(error: unknown): string {
  if (typeof error === "object" && error !== null && "code" in error && typeof error.code === "string") {
    return error.code;
  }
  return error instanceof Error && /^[A-Z_]+$/.test(error.message) ? error.message : "UNKNOWN";
}

function endGroup(): never {
  if (process.platform !== "win32") process.kill(-process.pid, "SIGKILL");
  process.exit(1);
}
