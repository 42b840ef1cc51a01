import { execFileSync } from "node:child_process";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type ResolvedBrowser, resolveBrowser, resolveBundledBrowser } from "@/server/measure/browser";
import { createLighthousePool, type LighthousePool } from "@/server/measure/pool";
import { createNetPolicy } from "@/server/net/policy";
import { type GuardedProxy, startGuardedProxy } from "@/server/net/proxy";
import { htmlPage, type SiteServer, startSite } from "../sites/site-server";

const HEADERS = { cookie: "session=of-the-first", "x-preview": "let-me-in" };

let browser: ResolvedBrowser;
let folder: string;
let site: SiteServer;
let inner: SiteServer;
let proxy: GuardedProxy;
let pool: LighthousePool;

beforeAll(async () => {
  browser = (await resolveBundledBrowser()) ?? (await resolveBrowser());
  // A folder of its own for temporary files, so that nobody else's are taken for leftovers.
  folder = await mkdtemp(join(tmpdir(), "plbtest-"));
  vi.stubEnv("TMPDIR", folder);
  inner = await startSite({ "/pixel.png": { type: "image/png", body: "x" } });
  const script = `document.cookie = "kept=yes; max-age=999"; localStorage.kept = "yes";`;
  site = await startSite({
    "/": {
      body: htmlPage("", `<h1>Hello</h1><img src="${inner.url}/pixel.png" alt=""><script>${script}</script>`),
    },
    "/second": {
      body: htmlPage("", `<h1>Hi</h1><script>fetch("/told?" + document.cookie + (localStorage.kept ?? ""))</script>`),
    },
    "/told": { body: "" },
  });
  proxy = await startGuardedProxy({ policy: createNetPolicy({ allowHosts: [new URL(site.url).host] }) });
  pool = createLighthousePool({ concurrency: 1 });
});

afterAll(async () => {
  await pool.close();
  await Promise.all([proxy.stop(), site.stop(), inner.stop()]);
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

const measure = (path: string, more: object = {}) =>
  pool.run({ url: `${site.url}${path}`, device: "mobile", timeoutMs: 55_000, browser, proxyUrl: proxy.url, ...more });

function processes(): string[] {
  if (process.platform === "win32") return [];
  const listed = execFileSync("ps", ["-eo", "pid=,args="], { encoding: "utf8" }).split("\n");
  return listed.filter((line) => line.includes(`${folder}/plb-`));
}

describe("a warm pool", () => {
  it("shows the next page nothing of the one before, keeps the guard, and ends without a trace", async () => {
    const scope = { startUrl: `${site.url}/`, hasSubdomains: false };
    const first = await measure("/", { siteHeaders: { headers: HEADERS, scope } });
    const second = await measure("/second");
    expect([first.facts.error, second.facts.error, pool.processCount]).toEqual([null, null, 1]);

    expect(inner.seen).toEqual([]);
    expect(proxy.refusals.map(({ target }) => target).join(" ")).toContain(new URL(inner.url).host);

    const told = site.seen.filter(({ path }) => path.startsWith("/told"));
    expect(told.length).toBeGreaterThan(0);
    expect(JSON.stringify(told)).not.toContain("yes");
    const ofSecond = site.seen.filter(({ path }) => path === "/second" || path.startsWith("/told"));
    expect(JSON.stringify(ofSecond)).not.toMatch(/of-the-first|let-me-in/);

    expect(processes()).not.toEqual([]);
    await pool.close();
    expect([processes(), (await readdir(folder)).filter((name) => name.startsWith("plb-"))]).toEqual([[], []]);
  });

  it.skipIf(process.platform === "win32")("measures on when its browser was killed while it was idle", async () => {
    const again = createLighthousePool({ concurrency: 1 });
    const run = () =>
      again.run({ url: `${site.url}/second`, device: "desktop", timeoutMs: 55_000, browser, proxyUrl: proxy.url });
    try {
      expect((await run()).facts.error).toBeNull();
      const victim = processes().find((line) => !line.includes("--type="));
      process.kill(Number(victim?.trim().split(/\s/)[0]), "SIGKILL");
      expect((await run()).facts.error).toBeNull();
      expect(again.processCount).toBe(1);
    } finally {
      await again.close();
    }
    expect(processes()).toEqual([]);
  });
});
