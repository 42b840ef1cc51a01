/**
 * Lighthouse runs in a process of their own, one after the other: two at once in one process corrupt each other's
 * traces. Started by `startMeasuringProcess`, leader of a process group that also holds its browser.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { rm } from "node:fs/promises";
import { setPriority } from "node:os";
import { join } from "node:path";
import lighthouse, { desktopConfig } from "lighthouse";
import puppeteer, { type Browser } from "puppeteer-core";
import { plainEnvironment } from "../chromium/plain-environment";
import { describeLighthouseError } from "../lighthouse-errors";
import { readLighthouseResult } from "../lighthouse-result";
import { keepBenchmarkIndex } from "./benchmark-once";
import type { BrowserSetup, FromMeasuringProcess, LighthouseAnswer, LighthouseJob, ToMeasuringProcess } from "./job";
import { packDetail } from "./pack-detail";
import { sendSiteHeaders } from "./send-site-headers";

const BROWSER_START_LIMIT_MS = 30_000;
const CLOSE_LIMIT_MS = 5_000;
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
/** Computing results may wait for any browser that is loading a page, never the other way round. */
const PRIORITY_OF_COMPUTING = 10;

let browserProcess: ChildProcess | undefined;
let browser: Promise<Browser> | undefined;
let profileFolder: string | undefined;
let isOrphan = false;

process.on("message", (message: ToMeasuringProcess) => {
  if ("setup" in message) {
    profileFolder = message.setup.profileFolder;
    browser = startBrowser(message.setup);
    browser.then(
      () => answer({ isReady: true }),
      (error: unknown) => answerError(codeOf(error)),
    );
    return;
  }
  measure(message.job).then(answer, (error: unknown) => answerError(codeOf(error)));
});

// A browser that dies leaves rejections nobody awaits; they must not end this process before it has cleaned up.
process.on("uncaughtException", (error) => answerError(codeOf(error)));

// The parent is gone: nobody else will clean up. The browser's helpers may write for a moment after it is killed.
process.once("disconnect", async () => {
  isOrphan = true;
  browserProcess?.kill("SIGKILL");
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

/** A browser context of its own keeps cookies, caches, storage and connections of one page from the next. */
async function measure(job: LighthouseJob): Promise<LighthouseAnswer> {
  if (!browser) throw new Error("BROWSER_NOT_STARTED");
  const context = await (await browser).createBrowserContext();
  let isClosed = false;
  try {
    const page = await context.newPage();
    if (job.siteHeaders) await sendSiteHeaders(page, job.siteHeaders);
    const result = await lighthouse(
      job.url,
      {
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
    isClosed = await within(CLOSE_LIMIT_MS, context.close());
    if (!result) return { errorCode: "NO_RESULT", isSpent: true, memoryMb: memoryMb() };
    keepBenchmarkIndex(result.lhr.environment.benchmarkIndex);
    const facts = readLighthouseResult(result.lhr, { url: job.url, device: job.device, source: "lighthouse" });
    const isToolFault = facts.error !== null && !describeLighthouseError(facts.error.code).isPageFault;
    const detail = facts.error ? null : await packDetail(result.lhr);
    return { facts, detail, isSpent: !isClosed || isToolFault, memoryMb: memoryMb() };
  } finally {
    if (!isClosed) await within(CLOSE_LIMIT_MS, context.close());
  }
}

async function startBrowser(setup: BrowserSetup): Promise<Browser> {
  const port = await spawnBrowser(setup);
  if (process.platform !== "win32") setPriority(process.pid, PRIORITY_OF_COMPUTING);
  return puppeteer.connect({ browserURL: `http://127.0.0.1:${port}`, defaultViewport: null });
}

/** Resolves with the debugging port that the browser chose. */
function spawnBrowser(setup: BrowserSetup): Promise<number> {
  const child = spawn(
    setup.executablePath,
    [
      ...setup.args,
      "--remote-debugging-port=0",
      `--user-data-dir=${join(setup.profileFolder, "profile")}`,
      "about:blank",
    ],
    { env: { ...plainEnvironment(), ...setup.browserEnv }, stdio: ["ignore", "ignore", "pipe"], windowsHide: true },
  );
  browserProcess = child;
  return new Promise((resolve, reject) => {
    let said = "";
    const timer = setTimeout(() => reject(new Error("BROWSER_NOT_STARTED")), BROWSER_START_LIMIT_MS);
    child.once("error", () => reject(new Error("BROWSER_NOT_STARTED")));
    child.once("exit", () => {
      reject(new Error("BROWSER_NOT_STARTED"));
      answerError("BROWSER_CRASHED");
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

function answer(message: FromMeasuringProcess): void {
  if (!isOrphan && process.connected) process.send?.(message);
}

/** Whatever was thrown may have left the browser in any state. */
function answerError(errorCode: string): void {
  answer({ errorCode, isSpent: true, memoryMb: memoryMb() });
}

function memoryMb(): number {
  return Math.round(process.memoryUsage.rss() / 1_048_576);
}

/** False when the work failed or took longer. */
function within(limitMs: number, work: Promise<unknown>): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), limitMs);
    work.then(
      () => {
        clearTimeout(timer);
        resolve(true);
      },
      () => {
        clearTimeout(timer);
        resolve(false);
      },
    );
  });
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
