import { execFileSync, spawn } from "node:child_process";
import { mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { prepareLighthouse } from "@/server/audits/prepare-lighthouse";
import { type ResolvedBrowser, resolveBrowser, resolveBundledBrowser } from "@/server/measure/browser";
import { runLighthouse } from "@/server/measure/lighthouse/run-lighthouse";
import { createNetPolicy } from "@/server/net/policy";
import { startGuardedProxy } from "@/server/net/proxy";

const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Tiny page</title>
<meta name="viewport" content="width=device-width"></head><body><h1>Hello</h1><p>Some text to paint.</p></body></html>`;

let server: Server;
let origin: string;
let folder: string;
let browser: ResolvedBrowser;
let body = PAGE;
let redirectTo = "";
let onRequest: () => void = () => {};

beforeAll(async () => {
  browser = (await resolveBundledBrowser()) ?? (await resolveBrowser());
  // A folder of its own for temporary files, so that nobody else's are taken for leftovers.
  folder = await mkdtemp(join(tmpdir(), "plbtest-"));
  vi.stubEnv("TMPDIR", folder);
  server = createServer((request, response) => {
    onRequest();
    if (request.url === "/never") return;
    if (request.url === "/moved") {
      response.writeHead(302, { location: redirectTo }).end();
      return;
    }
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  vi.unstubAllEnvs();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await rm(folder, { recursive: true, force: true });
});

/** Browsers with a profile in our folder, and profiles left in it. */
async function leftovers(): Promise<string[]> {
  const profiles = (await readdir(folder)).filter((name) => name.startsWith("plb-"));
  if (process.platform === "win32") return profiles;
  const listed = execFileSync("ps", ["-eo", "pid=,args="], { encoding: "utf8" }).split("\n");
  return [...profiles, ...listed.filter((line) => line.includes(`${folder}/plb-`))];
}

describe("runLighthouse", () => {
  it("measures a page in its own browser and returns a performance score", async () => {
    const { facts, detail } = await runLighthouse({ url: `${origin}/`, device: "mobile", timeoutMs: 55_000, browser });
    expect(facts.error).toBeNull();
    const view = prepareLighthouse(JSON.parse(gunzipSync(detail?.lhr ?? "").toString()));
    expect(view.filmstrip.length).toBeGreaterThan(3);
    expect(view.lcpElement?.snippet).toMatch(/^<(h1|p)>$/);
    expect(
      Buffer.from(detail?.screenshot ?? [])
        .subarray(0, 2)
        .toString("hex"),
    ).toBe("ffd8");
    expect(facts.performance).toEqual(expect.any(Number));
    expect(facts.seo).toEqual(expect.any(Number));
    expect(facts.lcpMs).toBeGreaterThan(0);
    expect(facts.audits.map((audit) => audit.id)).toContain("meta-description");
    expect(await leftovers()).toEqual([]);
  });

  it("kills the run at its deadline and leaves no process and no file", async () => {
    const { facts } = await runLighthouse({ url: `${origin}/never`, device: "desktop", timeoutMs: 6_000, browser });
    expect(facts.error).toMatchObject({ code: "TIMEOUT", isPageFault: false });
    expect(facts.performance).toBeNull();
    expect(await leftovers()).toEqual([]);
  });

  it("stops at once when it is cancelled while the page loads", async () => {
    const cancel = new AbortController();
    onRequest = () => cancel.abort();
    const { facts } = await runLighthouse({
      url: `${origin}/never`,
      device: "mobile",
      timeoutMs: 55_000,
      signal: cancel.signal,
      browser,
    });
    expect(facts.error?.code).toBe("CANCELLED");
    expect(await leftovers()).toEqual([]);
  });

  it.skipIf(process.platform === "win32")(
    "cleans up after itself when the process that started it is killed",
    async () => {
      const requested = new Promise<void>((resolve) => {
        onRequest = resolve;
      });
      const options = { url: `${origin}/never`, device: "mobile", timeoutMs: 55_000, browser };
      const module = join(process.cwd(), "server", "measure", "lighthouse", "run-lighthouse.ts");
      const script = `import(${JSON.stringify(module)}).then((m) => m.runLighthouse(${JSON.stringify(options)}))`;
      await mkdir(folder, { recursive: true });
      const parent = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script], {
        stdio: "ignore",
      });
      await requested;
      expect(await leftovers()).not.toEqual([]);
      parent.kill("SIGKILL");
      await vi.waitFor(async () => expect(await leftovers()).toEqual([]), { timeout: 15_000, interval: 100 });
    },
  );

  it("reaches nothing but through the guarded proxy, not even loopback", async () => {
    const asked: (string | undefined)[] = [];
    const other = createServer((request, response) => {
      asked.push(request.url);
      response.end();
    });
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const forbidden = `127.0.0.1:${(other.address() as AddressInfo).port}`;
    body = PAGE.replace("</p>", `</p><img src="http://${forbidden}/pixel.png" alt=""><img src="/seen.png" alt="">`);
    const proxy = await startGuardedProxy({ policy: createNetPolicy({ allowHosts: [new URL(origin).host] }) });
    try {
      const { facts } = await runLighthouse({
        url: `${origin}/`,
        device: "desktop",
        timeoutMs: 55_000,
        browser,
        proxyUrl: proxy.url,
      });
      expect(facts.error).toBeNull();
      expect(facts.performance).toEqual(expect.any(Number));
      expect(asked).toEqual([]);
      expect(proxy.refusals.map(({ target }) => target).join(" ")).toContain(forbidden);
    } finally {
      body = PAGE;
      await proxy.stop();
      other.closeAllConnections();
      await new Promise((resolve) => other.close(resolve));
    }
  });

  it("does not follow a redirect of the page to a private address", async () => {
    const asked: (string | undefined)[] = [];
    const inner = createServer((request, response) => {
      asked.push(request.url);
      response.end("<h1>Secret</h1>");
    });
    await new Promise<void>((resolve) => inner.listen(0, "127.0.0.1", resolve));
    const forbidden = `127.0.0.1:${(inner.address() as AddressInfo).port}`;
    redirectTo = `http://${forbidden}/admin`;
    const proxy = await startGuardedProxy({ policy: createNetPolicy({ allowHosts: [new URL(origin).host] }) });
    try {
      const { facts, detail } = await runLighthouse({
        url: `${origin}/moved`,
        device: "mobile",
        timeoutMs: 55_000,
        browser,
        proxyUrl: proxy.url,
      });
      expect(facts).toMatchObject({ performance: null, error: { isPageFault: true } });
      expect(detail).toBeNull();
      expect(asked).toEqual([]);
      expect(proxy.refusals.map(({ target }) => target).join(" ")).toContain(`${forbidden}/admin`);
    } finally {
      await proxy.stop();
      inner.closeAllConnections();
      await new Promise((resolve) => inner.close(resolve));
    }
  });

  it("names a missing browser instead of throwing", async () => {
    const missing = { ...browser, executablePath: join(folder, "missing") };
    const { facts } = await runLighthouse({ url: origin, device: "mobile", timeoutMs: 20_000, browser: missing });
    expect(facts.error).toMatchObject({ isPageFault: false });
    expect(await leftovers()).toEqual([]);
  });
});
