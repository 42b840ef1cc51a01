import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ResolvedBrowser, resolveBrowser, resolveBundledBrowser } from "@/server/measure/browser";
import { runLighthouse } from "@/server/measure/lighthouse/run-lighthouse";
import { htmlPage, type SiteServer, startSite } from "../sites/site-server";

const HEADERS = { authorization: "Basic YW5uOnMzY3JldA==", cookie: "session=abc", "x-preview": "let-me-in" };

let browser: ResolvedBrowser;
let own: SiteServer;
let other: SiteServer;

beforeAll(async () => {
  browser = (await resolveBundledBrowser()) ?? (await resolveBrowser());
  other = await startSite({ "/pixel.png": { type: "image/png", body: "x" }, "/a.js": { type: "text/javascript" } });
  own = await startSite({
    "/": {
      body: htmlPage(
        `<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/a.css">`,
        `<h1>Hello</h1><p>Text to paint.</p><img src="${other.url}/pixel.png" alt="x"><script src="/moved.js"></script>`,
      ),
    },
    "/a.css": { type: "text/css", body: "h1{color:#000}" },
    "/moved.js": { status: 302, location: `${other.url}/a.js` },
  });
});
afterAll(() => Promise.all([own.stop(), other.stop()]));

describe("a measurement of a site behind a sign-in", () => {
  it("shows the access data to the site's own host only, along redirects too", async () => {
    const { facts } = await runLighthouse({
      url: `${own.url}/`,
      device: "mobile",
      timeoutMs: 55_000,
      browser,
      siteHeaders: { headers: HEADERS, scope: { startUrl: `${own.url}/`, hasSubdomains: false } },
    });
    expect(facts.error).toBeNull();
    expect(facts.performance).toEqual(expect.any(Number));
    for (const path of ["/", "/a.css", "/moved.js"]) {
      const requests = own.seen.filter((request) => request.path === path);
      expect(requests.length).toBeGreaterThan(0);
      for (const { headers } of requests) expect(headers).toMatchObject(HEADERS);
    }
    expect(other.seen.map((request) => request.path)).toEqual(expect.arrayContaining(["/pixel.png", "/a.js"]));
    expect(JSON.stringify(other.seen)).not.toMatch(/YW5uOnMzY3JldA|session=abc|let-me-in/);
  });
});
