import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DiscoverOptions, discoverSite } from "@/server/crawl/discover";
import { createHostGate } from "@/server/crawl/host-gate";
import { otherHostOf } from "@/server/crawl/resolve-start";
import { fetchRobots } from "@/server/crawl/robots-cache";
import { parseHtmlPage } from "@/server/facts/parse-html-page";
import { closeAgent } from "@/server/net/agent";
import { createFetcher } from "@/server/net/fetch-url";
import { createNetPolicy } from "@/server/net/policy";
import { readTlsFacts } from "@/server/net/tls-facts";
import { type LoopbackServer, routes, startLoopbackServer } from "../../helpers/loopback-server";

const policy = createNetPolicy({ allowHosts: ["127.0.0.1"] });
const fetcher = createFetcher(policy);
let server: LoopbackServer;

const urlset = (...paths: string[]) =>
  `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${paths.map((path) => `<url><loc>${server.url}${path}</loc></url>`).join("")}</urlset>`;

beforeAll(async () => {
  server = await startLoopbackServer(
    routes({
      "/": "<title>Home</title><link rel='icon' href='/icon.svg'><h1>Home</h1>",
      "/old-start": (_request, response) => response.writeHead(301, { location: "/" }).end(),
      "/robots.txt": (_request, response) =>
        response.end(
          `User-agent: *\nDisallow: /hidden\nSitemap: ${server.url}/index.xml\nSitemap: ${server.url}/missing.xml`,
        ),
      "/index.xml": (_request, response) =>
        response.end(
          `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>${server.url}/pages.xml.gz</loc></sitemap><sitemap><loc>${server.url}/hidden/list.txt</loc></sitemap><sitemap><loc>${server.url}/index.xml</loc></sitemap></sitemapindex>`,
        ),
      "/pages.xml.gz": (_request, response) => response.end(gzipSync(urlset("/", "/a", "/b"))),
      "/hidden/list.txt": (_request, response) =>
        response.end(`${server.url}/c\nhttps://other.test/d\n${server.url}/a`),
      "/icon.svg": (_request, response) => {
        response.setHeader("content-type", "image/svg+xml");
        response.end("<svg/>");
      },
      "/llms.txt": (_request, response) => {
        response.setHeader("content-type", "text/plain");
        response.end("# About us");
      },
    }),
  );
});

afterAll(async () => {
  await closeAgent(policy);
  await server.stop();
});

function discover(startUrl: string, overrides: Partial<DiscoverOptions> = {}) {
  const readTls = (hostname: string, port: number) => readTlsFacts(hostname, { policy, port });
  const gate = createHostGate({ requestsPerSecond: 0, concurrency: 4 });
  return discoverSite({ startUrl, fetcher, gate, parse: parseHtmlPage, readTls, ...overrides });
}

describe("discoverSite", () => {
  it("finds robots.txt, nested sitemaps, probes and seeds", async () => {
    const found = await discover(`${server.url}/old-start`);
    if (!found.ok) throw new Error(found.message);
    expect(found.startUrl).toBe(`${server.url}/`);
    expect(found.note).toBe(`${server.url}/old-start redirects to ${server.url}/, which is where the audit starts.`);
    expect(found.robots.sitemaps).toHaveLength(2);

    const sitemaps = found.sitemaps.map(({ url, kind, status, foundBy, urlCount, isBlockedByRobots }) => ({
      path: url.slice(server.url.length),
      kind,
      status,
      foundBy,
      urlCount,
      isBlockedByRobots,
    }));
    expect(sitemaps).toEqual([
      { path: "/index.xml", kind: "index", status: 200, foundBy: "robots", urlCount: 3, isBlockedByRobots: false },
      { path: "/missing.xml", kind: "invalid", status: 404, foundBy: "robots", urlCount: 0, isBlockedByRobots: false },
      { path: "/pages.xml.gz", kind: "urlset", status: 200, foundBy: "index", urlCount: 3, isBlockedByRobots: false },
      { path: "/hidden/list.txt", kind: "text", status: 200, foundBy: "index", urlCount: 3, isBlockedByRobots: true },
    ]);
    expect(found.seeds).toEqual([
      { url: `${server.url}/`, depth: 0, sources: ["start", "sitemap"] },
      { url: `${server.url}/a`, depth: null, sources: ["sitemap"] },
      { url: `${server.url}/b`, depth: null, sources: ["sitemap"] },
      { url: `${server.url}/c`, depth: null, sources: ["sitemap"] },
    ]);
    expect(found.skipped).toEqual([
      { url: "https://other.test/d", reason: "off-site", fromUrl: `${server.url}/hidden/list.txt` },
    ]);
  });

  it("probes what tells something of the whole host", async () => {
    const found = await discover(`${server.url}/`);
    if (!found.ok) throw new Error(found.message);
    expect(found.note).toBeNull();
    expect(found.probes).toMatchObject({ httpHome: null, otherHost: null, tls: null });
    expect(found.probes.missingUrl?.status).toBe(404);
    expect(new URL(found.probes.missingUrl?.url ?? "").pathname).toMatch(/^\/[0-9a-f]{24}$/);
    expect(found.probes.favicon).toMatchObject({
      url: `${server.url}/icon.svg`,
      status: 200,
      contentType: "image/svg+xml",
    });
    expect(found.probes.llmsTxt).toMatchObject({ status: 200, bodyExcerpt: "# About us" });
  });

  it("explains an unreachable site and a refused one", async () => {
    const closed = await startLoopbackServer(() => undefined);
    await closed.stop();
    expect(await discover(closed.url)).toEqual({
      ok: false,
      kind: "refused",
      message: `127.0.0.1:${closed.port} could not be reached. The server refused the connection or is not reachable.`,
    });
    expect(await discover("http://10.0.0.1/")).toMatchObject({ ok: false, kind: "blocked-address" });
  });

  it("looks at the usual places without a Sitemap line and takes no page for a sitemap", async () => {
    const plain = await startLoopbackServer(
      routes({
        "/": "<title>Home</title>",
        "/sitemap.xml": "<!doctype html><title>Everything answers</title>",
        "/sitemap_index.xml": (_request, response) => response.end(urlset("/")),
      }),
    );
    const found = await discover(`${plain.url}/`);
    if (!found.ok) throw new Error(found.message);
    expect(found.sitemaps.map((sitemap) => [sitemap.url, sitemap.foundBy])).toEqual([
      [`${plain.url}/sitemap_index.xml`, "well-known"],
    ]);
    await plain.stop();
  });

  it("falls back to http and to www when the first spelling does not answer", async () => {
    const asked: string[] = [];
    const found = await discover("https://example.com/shop", {
      fetcher: async (url, options) => {
        asked.push(url);
        const answer = await fetcher(
          url.startsWith("http://www.example.com/") ? `${server.url}/` : "http://10.0.0.1/",
          options,
        );
        const error = answer.error && { kind: "refused" as const, message: "The server refused the connection." };
        return { ...answer, url, finalUrl: url, error };
      },
    });
    expect(asked.slice(0, 4)).toEqual([
      "https://example.com/shop",
      "http://example.com/shop",
      "https://www.example.com/shop",
      "http://www.example.com/shop",
    ]);
    expect(found).toMatchObject({ ok: true, startUrl: "http://www.example.com/shop" });
    expect(found.ok && found.note).toContain(
      "does not answer (the server refused the connection), so http://www.example.com/shop",
    );
  });
});

describe("otherHostOf", () => {
  it.each([
    ["https://example.com/", "https://www.example.com/"],
    ["https://www.example.co.uk/", "https://example.co.uk/"],
    ["https://blog.example.com/", null],
    ["http://127.0.0.1:4010/", null],
    ["http://localhost/", null],
  ])("of %s is %s", (url, other) => {
    expect(otherHostOf(url)).toBe(other);
  });
});

describe("discovery and its gate", () => {
  it("asks for a turn for each request, robots.txt, sitemaps and probes included", async () => {
    let turnCount = 0;
    const gate = createHostGate({ requestsPerSecond: 0, concurrency: 4 });
    const before = server.requests.length;
    const counting = {
      ...gate,
      enter: (url: string, signal?: AbortSignal) => {
        turnCount++;
        return gate.enter(url, signal);
      },
    };
    const found = await discover(`${server.url}/`, { gate: counting });
    expect(found.ok).toBe(true);
    const requestCount = server.requests.length - before;
    expect(requestCount).toBeGreaterThan(8);
    expect(turnCount).toBe(requestCount);
  });

  it("keeps to a Crawl-delay from the moment it is known, unless the owner consents", async () => {
    const slow = await startLoopbackServer(
      routes({
        "/": "<title>Home</title>",
        "/robots.txt": (_, response) => response.end("User-agent: *\nCrawl-delay: 0.05"),
      }),
    );
    try {
      const gate = createHostGate({ requestsPerSecond: 0, concurrency: 4 });
      await discover(`${slow.url}/`, { gate });
      expect(gate.intervalMs(slow.url)).toBe(50);
      const own = createHostGate({ requestsPerSecond: 0, concurrency: 4 });
      await discover(`${slow.url}/`, { gate: own, respectsRobots: () => false });
      expect(own.intervalMs(slow.url)).toBe(0);
    } finally {
      await slow.stop();
    }
  });
});

describe("fetchRobots", () => {
  it("follows redirects and keeps the first address", async () => {
    const moved = await startLoopbackServer(
      routes({
        "/robots.txt": (_request, response) => response.writeHead(301, { location: "/r/robots.txt" }).end(),
        "/r/robots.txt": (_request, response) => response.end("User-agent: *\nDisallow: /x"),
      }),
    );
    const robots = await fetchRobots(moved.url, fetcher);
    expect(robots).toMatchObject({ url: `${moved.url}/robots.txt`, status: 200, error: null });
    expect(robots.groups[0]?.rules).toHaveLength(1);
    await moved.stop();
  });

  it("asks a second time before it calls the file unreachable", async () => {
    let count = 0;
    const shaky = await startLoopbackServer((request, response) => {
      count++;
      if (count === 1) request.socket.destroy();
      else response.end("User-agent: *");
    });
    expect(await fetchRobots(shaky.url, fetcher)).toMatchObject({ status: 200, error: null });
    await shaky.stop();
    expect(await fetchRobots(shaky.url, fetcher)).toMatchObject({ status: null, error: { kind: "refused" } });
  });
});
