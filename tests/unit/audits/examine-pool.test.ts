import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, describe, expect, it, vi } from "vitest";
import { createPageExaminer, type ExaminedPage, type ExamineSettings } from "@/server/audits/examine-page";
import { ExaminePool, type ExaminePoolOptions } from "@/server/audits/examine-pool";
import type { PageWork } from "@/server/crawl/examine-page";
import { examineThreadCode } from "@/server/embedded/examine-thread-code";

const SETTINGS: ExamineSettings = {
  startUrl: "https://example.com/",
  hasSubdomains: false,
  include: [],
  exclude: ["/private/*"],
};
const HTML = `<!doctype html><html lang="en"><title>A\u0000 page</title><h1>One</h1><p>${"Words of a page. ".repeat(60)}</p>
<a href="/next">Next</a><a href="/private/x">Private</a><a href="https://elsewhere.example/">Away</a><img src="/a.png"></html>`;
// A busy machine takes its time to start a thread.
const TIMEOUT_MS = 90_000;
const START = { timeout: TIMEOUT_MS, interval: 20 };

const pools: ExaminePool[] = [];
afterAll(() => Promise.all(pools.map((pool) => pool.close())));

let shared: Promise<ExaminePool> | undefined;
function sharedPool(): Promise<ExaminePool> {
  shared ??= startPool();
  return shared;
}

async function startPool(options: Partial<ExaminePoolOptions> = {}): Promise<ExaminePool> {
  const pool = new ExaminePool({ threadCount: 1, idleMs: TIMEOUT_MS, ...options });
  pools.push(pool);
  pool.warmUp();
  await vi.waitUntil(() => pool.isReady, START);
  return pool;
}

function work(url: string, html = HTML, status = 200): PageWork {
  const body = Buffer.from(html);
  const result = {
    url,
    finalUrl: url,
    status,
    headers: { "content-type": "text/html" },
    cookies: [],
    body,
    error: null,
    redirectUrl: null,
    ttfbMs: 12.4,
    totalMs: 20,
    transferBytes: body.length,
    bodyBytes: body.length,
    isTruncated: false,
    httpVersion: "1.1",
    hops: [],
  };
  return {
    target: { url, depth: 1, sources: ["link"] },
    robots: { isAllowedForUs: true, isAllowedForGooglebot: true, rule: null },
    fetched: { result, attempts: 1 },
    fetchedAt: new Date("2026-01-02T03:04:05Z"),
  };
}

/** Ids are random. */
function withoutId(page: ExaminedPage) {
  const { id, ...row } = JSON.parse(page.row);
  expect(id).toMatch(/^[0-9a-f-]{36}$/);
  return { ...page, row };
}

describe("ExaminePool", () => {
  it.each([
    ["sources", sharedPool],
    ["one text, as the worker does", () => startPool({ code: examineThreadCode() ?? "" })],
  ])("gives exactly what the calling thread gives, started from %s", { timeout: TIMEOUT_MS }, async (_, start) => {
    const pool = await start();
    const here = createPageExaminer(SETTINGS);
    const pages = [
      work("https://example.com/a"),
      work("https://example.com/b", "<p>\ud83d\ude00 ünïcödé", 200),
      work("https://example.com/c", "<title>gone</title>", 404),
      work("https://example.com/d", `<a href="/x">x</a>${" ".repeat(100_000)}`),
    ];
    for (const page of pages) {
      const own = here(page);
      const theirs = await pool.examine(SETTINGS, page);
      expect(withoutId(theirs.page)).toEqual(withoutId(own.page));
      expect(theirs.discovered).toEqual(own.discovered);
      expect(theirs.skipped).toEqual(own.skipped);
    }
    const { discovered, skipped } = here(work("https://example.com/a"));
    expect(discovered.map((link) => link.url)).toEqual(["https://example.com/next"]);
    expect(skipped.map((link) => link.reason)).toEqual(["excluded-by-pattern"]);
  });

  it("leaves memory alone that a body shares with others", { timeout: TIMEOUT_MS }, async () => {
    const pool = await sharedPool();
    const whole = Buffer.from(`before${HTML}after`);
    const page = work("https://example.com/shared");
    if (page.fetched) page.fetched.result.body = whole.subarray(6, whole.length - 5);
    const { page: examined } = await pool.examine(SETTINGS, page);
    expect(JSON.parse(examined.facts).html.headings[0].text).toBe("One");
    expect(whole.toString().startsWith("before<!doctype")).toBe(true);
  });

  it("rejects the pages of a thread that dies and replaces it", { timeout: TIMEOUT_MS }, async () => {
    const pool = await startPool({ script: join(process.cwd(), "tests/helpers/dying-thread.ts") });
    const first = pool.examine(SETTINGS, work("https://example.com/deadly"));
    const second = pool.examine(SETTINGS, work("https://example.com/behind"));
    await expect(first).rejects.toThrow("ended early");
    await expect(second).rejects.toThrow("ended early");
    expect(pool.isReady).toBe(false);
    pool.warmUp();
    await vi.waitUntil(() => pool.isReady, START);
    const { page } = await pool.examine(SETTINGS, work("https://example.com/after"));
    expect(page.url).toBe("https://example.com/after");
  });

  it("rejects a page that cannot be examined and goes on", { timeout: TIMEOUT_MS }, async () => {
    const pool = await sharedPool();
    const bad = { ...SETTINGS, include: ["re:("] };
    expect(() => createPageExaminer(bad)).toThrow();
    await expect(pool.examine(bad, work("https://example.com/a"))).rejects.toThrow();
    await expect(pool.examine(SETTINGS, work("https://example.com/a"))).resolves.toBeDefined();
  });

  it("ends threads that have nothing to do and starts them again", { timeout: TIMEOUT_MS }, async () => {
    const pool = await startPool({ script: join(process.cwd(), "tests/helpers/waiting-thread.ts"), idleMs: 500 });
    await vi.waitUntil(() => !pool.isReady, START);
    pool.warmUp();
    await vi.waitUntil(() => pool.isReady, START);
  });

  it("ends idle threads on request, never one with a page", { timeout: TIMEOUT_MS }, async () => {
    const pool = await startPool();
    const page = pool.examine(SETTINGS, work("https://example.com/a"));
    await pool.closeIfIdle();
    await expect(page).resolves.toBeDefined();
    expect(pool.isReady).toBe(true);
    await pool.closeIfIdle();
    expect(pool.isReady).toBe(false);
  });

  it("lets the process end while its threads wait", { timeout: TIMEOUT_MS }, async () => {
    const module = join(process.cwd(), "server/audits/examine-pool.ts");
    const thread = join(process.cwd(), "tests/helpers/waiting-thread.ts");
    const script = `const { ExaminePool } = await import(${JSON.stringify(module)});
      const pool = new ExaminePool({ threadCount: 1, idleMs: 600_000, script: ${JSON.stringify(thread)} });
      pool.warmUp();
      while (!pool.isReady) await new Promise((resolve) => setTimeout(resolve, 20));
      console.log("ready");`;
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ["--import", "tsx", "--input-type=module", "-e", script],
      { timeout: TIMEOUT_MS },
    );
    expect(stdout).toContain("ready");
  });
});
