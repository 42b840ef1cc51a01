import { execFileSync } from "node:child_process";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { RenderedFacts } from "@/server/facts/types";
import { type ResolvedBrowser, resolveBrowser, resolveBundledBrowser } from "@/server/measure/browser";
import { createNetPolicy } from "@/server/net/policy";
import { type GuardedProxy, startGuardedProxy } from "@/server/net/proxy";
import { renderedFactsOf } from "@/server/render/rendered-facts";
import { createRenderer, type Renderer } from "@/server/render/renderer";
import { type LoopbackServer, routes, startLoopbackServer } from "../../helpers/loopback-server";

const VIEWPORT = '<meta name="viewport" content="width=device-width, initial-scale=1">';
const page = (head: string, body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8">${VIEWPORT}${head}</head><body>${body}</body></html>`;
const text = `<main><p>${"Some words about tents. ".repeat(40)}</p></main>`;
const HEADERS = { authorization: "Basic YW5uOnMzY3JldA==" };

let folder: string;
let site: LoopbackServer;
let secret: LoopbackServer;
let proxy: GuardedProxy;
let browser: ResolvedBrowser;
let renderer: Renderer;
const seenHeaders: Record<string, string | undefined> = {};

beforeAll(async () => {
  browser = (await resolveBundledBrowser()) ?? (await resolveBrowser());
  // A folder of its own for temporary files, so that nobody else's are taken for leftovers.
  folder = await mkdtemp(join(tmpdir(), "plbtest-"));
  vi.stubEnv("TMPDIR", folder);
  const png = await sharp({ create: { width: 80, height: 40, channels: 3, background: "#345" } })
    .png()
    .toBuffer();
  secret = await startLoopbackServer((_, response) => response.end("secret"));
  site = await startLoopbackServer(
    routes({
      "/app": page("", '<div id="root"></div><script src="/app.js"></script>'),
      "/app.js": (_, response) => {
        response.setHeader("content-type", "text/javascript");
        response.end(`document.title = "Tents";
          document.getElementById("root").innerHTML = ${JSON.stringify(`<h1>Tents</h1>${text}<a href="/more">More</a>`)};
          history.replaceState(null, "", "?from=app");`);
      },
      "/moves": page("<title>Moved</title>", '<script>setTimeout(() => location.replace("/app"), 50)</script>'),
      "/faults": page(
        "<title>Faults</title>",
        `<h1 style="font-size: 10px">Small print everywhere</h1><img src="/a.png" width="100" height="100" alt="a">
         <div class="wide" style="width: 500px">wide</div><div style="overflow-x: auto"><p style="width: 900px">fine</p></div>
         <div id="news" style="position: fixed; inset: 0; background: #fff">Subscribe</div>
         <main>${text}</main>
         <script>fetch("/api/broken"); fetch("${secret.url}/"); console.error("oh no"); alert("hello")</script>`,
      ),
      "/a.png": (_, response) => {
        response.setHeader("content-type", "image/png");
        response.end(png);
      },
      "/api/broken": (_, response) => {
        response.statusCode = 500;
        response.end("{}");
      },
      "/endless": page("<title>Endless</title>", "<script>setTimeout(() => { while (true) {} }, 50)</script>"),
      "/shadow": page(
        "<title>Shadow</title>",
        `<x-card><b>slotted</b></x-card><script>customElements.define("x-card", class extends HTMLElement {
          constructor() { super(); this.attachShadow({ mode: "open" }).innerHTML = "<h1>In the shadow</h1><slot></slot>"; } })</script>`,
      ),
      "/tampered": page(
        "<title>T</title>",
        `<h1>Here</h1><script>JSON.stringify = () => "x"; Element.prototype.getBoundingClientRect = null;
        Document.prototype.querySelectorAll = null</script>`,
      ),
      "/wall": (_, response) => {
        response.statusCode = 503;
        response.end("busy");
      },
      "/headers": (request, response) => {
        seenHeaders.authorization = request.headers.authorization;
        seenHeaders.agent = request.headers["user-agent"];
        response.setHeader("content-type", "text/html");
        response.end(page("<title>H</title>", "<p>x</p>"));
      },
    }),
  );
  proxy = await startGuardedProxy({ policy: createNetPolicy({ allowPrivateHosts: `127.0.0.1:${site.port}` }) });
  renderer = createRenderer({
    browser,
    proxyUrl: proxy.url,
    agent: "Plumbline/1 (+https://example.com/bot)",
    siteHeaders: { headers: HEADERS, scope: { startUrl: `${site.url}/`, hasSubdomains: false } },
    limits: { visitLimitMs: 12_000 },
  });
});

afterAll(async () => {
  await renderer.stop();
  await proxy.stop();
  await Promise.all([site.stop(), secret.stop()]);
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

async function see(path: string): Promise<RenderedFacts> {
  const visit = await renderer.render(site.url + path);
  return renderedFactsOf({ visit, startUrl: `${site.url}/`, hasSubdomains: false, renderedAt: new Date() });
}

/** Processes that name our folder, and profiles left in it. */
async function leftovers(): Promise<string[]> {
  const profiles = (await readdir(folder)).filter((name) => name.startsWith("plb-"));
  if (process.platform === "win32") return profiles;
  const listed = execFileSync("ps", ["-eo", "pid=,args="], { encoding: "utf8" }).split("\n");
  return [...profiles, ...listed.filter((line) => line.includes(`${folder}/plb-`))];
}

describe("rendering", () => {
  it("keeps the document as sent and as scripts left it", async () => {
    const facts = await see("/app");
    expect(facts.error).toBeNull();
    expect(facts.source?.titles).toEqual([]);
    expect(facts.source?.text.wordCount).toBe(0);
    expect(facts.html?.titles[0]).toMatchObject({ text: "Tents", line: null });
    expect(facts.html?.text.wordCount).toBeGreaterThan(100);
    expect(facts.html?.anchors[0]).toMatchObject({ url: `${site.url}/more`, isInternal: true });
    expect(facts).toMatchObject({
      documentUrl: `${site.url}/app`,
      finalUrl: `${site.url}/app?from=app`,
      laterDocumentCount: 0,
    });
  });

  it("follows scripts to another document and says so", async () => {
    expect(await see("/moves")).toMatchObject({ documentUrl: `${site.url}/moves`, laterDocumentCount: 1, error: null });
  });

  it("sees what a phone shows, past dialogs, and reaches only what the guard allows", async () => {
    const facts = await see("/faults");
    expect(facts.layout).toMatchObject({ screenWidth: 360, layoutWidth: 360, documentWidth: 508 });
    expect(facts.layout?.wideElements).toEqual([{ element: "div.wide", rightPx: 508 }]);
    expect(facts.layout?.smallTexts[0]).toMatchObject({ element: "h1", fontSizePx: 10 });
    expect(facts.layers[0]).toMatchObject({ element: "div#news", share: 1, text: "Subscribe", hasMainContent: false });
    expect(facts.distortedImages[0]).toMatchObject({
      naturalWidth: 80,
      naturalHeight: 40,
      shownWidth: 100,
      shownHeight: 100,
    });
    expect(facts.failedRequests).toEqual([{ method: "GET", url: `${site.url}/api/broken`, status: 500, reason: null }]);
    expect(facts.consoleErrors).toContain("oh no");
    expect(secret.requests).toEqual([]);
    expect(proxy.refusals.map((refusal) => refusal.target).join(" ")).toContain(String(secret.port));
  });

  it("reads open shadow trees where they are shown", async () => {
    const { html } = await see("/shadow");
    expect(html?.headings).toMatchObject([{ level: 1, text: "In the shadow" }]);
    expect(html?.text.excerpt).toContain("slotted");
  });

  it("is not fooled by a page that changes built-in functions", async () => {
    const facts = await see("/tampered");
    expect(facts.error).toBeNull();
    expect(facts.html?.headings[0]?.text).toBe("Here");
  });

  it("gives each failure a sentence", async () => {
    expect((await see("/wall")).error).toMatchObject({ code: "status", message: expect.stringContaining("503") });
    const closed = await renderer.render("http://127.0.0.1:9/");
    expect(closed).toMatchObject({ errorCode: expect.stringMatching(/not-loaded|status/) });
  });

  it("gives up on scripts without end and goes on with the next page", async () => {
    const [endless, next] = await Promise.all([see("/endless"), see("/app")]);
    expect(endless.error).toMatchObject({ code: "timeout" });
    expect(next.error).toBeNull();
    expect((await see("/app")).error).toBeNull();
  });

  it("signs in, and names itself after the browser", async () => {
    await see("/headers");
    expect(seenHeaders.authorization).toBe(HEADERS.authorization);
    expect(seenHeaders.agent).toMatch(/^Mozilla\/5\.0 .*Chrome\/\d+\.0\.0\.0 Mobile .*\(compatible; Plumbline\/1 /);
  });

  it.skipIf(process.platform === "win32")("starts again when its browser is killed under a visit", async () => {
    const visit = see("/endless");
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    const pids = execFileSync("ps", ["-eo", "pid=,args="], { encoding: "utf8" })
      .split("\n")
      .filter((line) => line.includes(`--user-data-dir=${folder}/plb-`) && !line.includes("--type="))
      .map((line) => Number(line.trim().split(" ")[0]));
    expect(pids.length).toBeGreaterThan(0);
    for (const pid of pids) process.kill(pid, "SIGKILL");
    // The second attempt finds a page that does not end, which is another trouble than a browser that does.
    expect((await visit).error?.code).toBe("timeout");
    expect((await see("/app")).error).toBeNull();
  });

  it("ends everything at once when it is stopped, open visits as cancelled", async () => {
    const visit = renderer.render(`${site.url}/endless`);
    await new Promise((resolve) => setTimeout(resolve, 500));
    await renderer.stop();
    expect(await visit).toMatchObject({ errorCode: "cancelled" });
    expect(await leftovers()).toEqual([]);
  });
});
