import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkExternals } from "@/server/crawl/check-links";
import { checkResources } from "@/server/crawl/check-resources";
import { createHostGate } from "@/server/crawl/host-gate";
import { createRobotsCache } from "@/server/crawl/robots-cache";
import type { ExternalCheck } from "@/server/facts/types";
import { closeAgent } from "@/server/net/agent";
import { createFetcher } from "@/server/net/fetch-url";
import { createNetPolicy } from "@/server/net/policy";
import { type LoopbackServer, routes, startLoopbackServer } from "../../helpers/loopback-server";

const policy = createNetPolicy({
  allowHosts: ["127.0.0.1"],
  resolve: async () => {
    throw Object.assign(new Error("no such name"), { code: "ENOTFOUND" });
  },
});
const fetcher = createFetcher(policy);
let server: LoopbackServer;

const status =
  (code: number): Parameters<typeof routes>[0][string] =>
  (_request, response) =>
    response.writeHead(code).end();
const redirect =
  (code: number, location: string): Parameters<typeof routes>[0][string] =>
  (_request, response) =>
    response.writeHead(code, { location }).end();

beforeAll(async () => {
  server = await startLoopbackServer(
    routes({
      "/robots.txt": (_request, response) => response.end("User-agent: *\nDisallow: /blocked"),
      "/ok": "fine",
      "/only-get": (request, response) => response.writeHead(request.method === "GET" ? 200 : 405).end(),
      "/head-lies": (request, response) => response.writeHead(request.method === "GET" ? 200 : 404).end(),
      "/gone": status(410),
      "/forbidden": status(403),
      "/unauthorised": status(401),
      "/too-many": status(429),
      "/teapot": status(418),
      "/error": status(502),
      "/linkedin": status(999),
      "/moved": redirect(301, "/ok"),
      "/moved-for-now": redirect(302, "/ok"),
      "/moved-to-nothing": redirect(301, "/nothing"),
      "/app.js": (_request, response) => {
        response.setHeader("content-type", "text/javascript");
        response.setHeader("cache-control", "max-age=60");
        response.end("x".repeat(1_000));
      },
      "/photo.jpg": (request, response) => {
        response.setHeader("content-type", "image/jpeg");
        response.setHeader("content-length", "1234");
        response.end(request.method === "HEAD" ? undefined : Buffer.alloc(1_234));
      },
      "/chunked.png": (_request, response) => {
        response.write(Buffer.alloc(500));
        response.end(Buffer.alloc(500));
      },
      "/blocked.css": (_request, response) => response.end("a{}"),
    }),
  );
});

afterAll(async () => {
  await closeAgent(policy);
  await server.stop();
});

const limits = () => ({
  fetcher,
  gate: createHostGate({ requestsPerSecond: 0, concurrency: 4 }),
  concurrency: 4,
  maxCount: 100,
  budgetMs: 30_000,
});

async function outcomeOf(url: string): Promise<ExternalCheck | undefined> {
  const { checks } = await checkExternals({ ...limits(), targets: [url] });
  return checks[0];
}

describe("checkExternals", () => {
  it.each([
    ["/ok", "ok", 200],
    ["/only-get", "ok", 200],
    ["/head-lies", "ok", 200],
    ["/nothing", "broken", 404],
    ["/gone", "broken", 410],
    ["/error", "broken", 502],
    ["/forbidden", "unverified", 403],
    ["/unauthorised", "unverified", 401],
    ["/too-many", "unverified", 429],
    ["/teapot", "unverified", 418],
    ["/linkedin", "unverified", 999],
    ["/moved", "redirected", 200],
    ["/moved-for-now", "ok", 200],
    ["/moved-to-nothing", "broken", 404],
  ])("calls %s %s", async (path, outcome, code) => {
    expect(await outcomeOf(`${server.url}${path}`)).toMatchObject({ outcome, status: code });
  });

  it("tells where a moved link ends", async () => {
    expect((await outcomeOf(`${server.url}/moved`))?.redirectUrl).toBe(`${server.url}/ok`);
  });

  it("calls a missing host broken and a refused address unverified", async () => {
    expect(await outcomeOf("https://nowhere.test/")).toMatchObject({ outcome: "broken", error: { kind: "dns" } });
    expect(await outcomeOf("http://10.0.0.1/")).toMatchObject({
      outcome: "unverified",
      error: { kind: "blocked-address" },
    });
  });

  it("reports what its budget left out", async () => {
    const targets = Array.from({ length: 5 }, (_, index) => `${server.url}/ok?${index}`);
    const byCount = await checkExternals({ ...limits(), targets, maxCount: 2 });
    expect(byCount.checks).toHaveLength(2);
    expect(byCount.unchecked).toEqual(targets.slice(2));

    const stopped = new AbortController();
    stopped.abort();
    const byStop = await checkExternals({ ...limits(), targets, signal: stopped.signal });
    expect(byStop.checks).toEqual([]);
    expect(byStop.unchecked).toHaveLength(5);
  });
});

describe("checkResources", () => {
  it("measures scripts by reading and images by asking", async () => {
    const { checks } = await checkResources({
      ...limits(),
      robots: createRobotsCache({ fetcher }),
      targets: [
        { url: `${server.url}/app.js`, kind: "script" },
        { url: `${server.url}/photo.jpg`, kind: "image" },
        { url: `${server.url}/chunked.png`, kind: "image" },
        { url: `${server.url}/blocked.css`, kind: "stylesheet" },
        { url: `${server.url}/none.png`, kind: "icon" },
      ],
    });
    const byPath = Object.fromEntries(checks.map((check) => [new URL(check.url).pathname, check]));
    expect(byPath["/app.js"]).toMatchObject({
      status: 200,
      bytes: 1_000,
      contentEncoding: null,
      cacheControl: "max-age=60",
    });
    expect(byPath["/photo.jpg"]).toMatchObject({
      status: 200,
      bytes: 1_234,
      contentType: "image/jpeg",
      isAllowedForGooglebot: true,
    });
    expect(byPath["/chunked.png"]?.bytes).toBe(1_000);
    expect(byPath["/blocked.css"]?.isAllowedForGooglebot).toBe(false);
    expect(byPath["/none.png"]).toMatchObject({ status: 404, kind: "icon" });
    expect(server.requests).not.toContain("GET /photo.jpg");
    expect(server.requests).not.toContain("HEAD /app.js");
  });
});
