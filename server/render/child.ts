/**
 * One browser and the pages it visits, in a process of its own. Started by `startRenderingProcess`, leader of a process
 * group that also holds the browser; ends itself with both when its parent is gone.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import puppeteer, { type Browser } from "puppeteer-core";
import { plainEnvironment } from "@/server/measure/chromium/plain-environment";
import type { BrowserSetup } from "@/server/measure/lighthouse/job";
import { RenderError } from "./render-error";
import type { FromRenderingProcess, RenderJob, ToRenderingProcess } from "./render-job";
import { visitPage } from "./visit-page";

const BROWSER_START_LIMIT_MS = 30_000;

let browserProcess: ChildProcess | undefined;
let browser: Promise<Browser> | undefined;
let profileFolder: string | undefined;

process.on("message", (message: ToRenderingProcess) => {
  if ("setup" in message) {
    profileFolder = message.setup.profileFolder;
    browser = startBrowser(message.setup);
    browser.catch((error: unknown) => fail(String(error)));
    return;
  }
  visit(message.job).catch((error: unknown) => fail(String(error)));
});

// A browser that dies leaves rejections nobody awaits; they must not end this process before it has answered.
process.on("uncaughtException", (error) => fail(error.message));

// The parent is gone: nobody else will clean up. The browser's helpers may write for a moment after it is killed.
process.once("disconnect", async () => {
  browserProcess?.kill("SIGKILL");
  for (let attempt = 0; profileFolder && attempt < 50; attempt += 1) {
    try {
      await rm(profileFolder, { recursive: true, force: true });
      break;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  if (process.platform !== "win32") process.kill(-process.pid, "SIGKILL");
  process.exit(1);
});

async function visit(job: RenderJob): Promise<void> {
  if (!browser) throw new Error("no browser was set up");
  const { outcome, hasClosed } = await visitPage(await browser, job);
  const answer = outcome instanceof RenderError ? { errorCode: outcome.code, detail: outcome.message } : outcome;
  send({ id: job.id, answer, isSpent: !hasClosed });
}

async function startBrowser(setup: BrowserSetup): Promise<Browser> {
  const port = await spawnBrowser(setup);
  return puppeteer.connect({ browserURL: `http://127.0.0.1:${port}`, defaultViewport: null });
}

/** Resolves with the debugging port that the browser chose. */
function spawnBrowser(setup: BrowserSetup): Promise<number> {
  const profile = join(setup.profileFolder, "profile");
  const child = spawn(
    setup.executablePath,
    [...setup.args, "--remote-debugging-port=0", `--user-data-dir=${profile}`, "about:blank"],
    { env: { ...plainEnvironment(), ...setup.browserEnv }, stdio: ["ignore", "ignore", "pipe"], windowsHide: true },
  );
  browserProcess = child;
  return new Promise((resolve, reject) => {
    let said = "";
    const timer = setTimeout(() => reject(new Error("the browser did not start in time")), BROWSER_START_LIMIT_MS);
    child.once("error", reject);
    child.once("exit", () => {
      reject(new Error("the browser ended"));
      fail("the browser ended");
    });
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

function fail(detail: string): void {
  send({ id: null, answer: { errorCode: "browser-crashed", detail }, isSpent: true });
}

function send(message: FromRenderingProcess): void {
  if (process.connected) process.send?.(message);
}
