import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { matchRobots } from "@/server/crawl/match-robots";
import { MAX_ROBOTS_BYTES } from "@/server/crawl/robots";
import { createRobotsCache, fetchRobots } from "@/server/crawl/robots-cache";
import { closeAgent } from "@/server/net/agent";
import { createFetcher } from "@/server/net/fetch-url";
import { createNetPolicy } from "@/server/net/policy";
import { type LoopbackServer, startLoopbackServer } from "../../helpers/loopback-server";

const CLOSED = "User-agent: *\nDisallow: /";
const policy = createNetPolicy({ allowHosts: ["127.0.0.1"] });
const fetcher = createFetcher(policy);
let server: LoopbackServer;
let other: LoopbackServer;
/** What /robots.txt answers in the test at hand. */
let answer: (path: string) => { status: number; headers?: Record<string, string>; body?: string | Buffer };

beforeAll(async () => {
  server = await startLoopbackServer((request, response) => {
    const { status, headers = {}, body = "" } = answer(request.url ?? "");
    response.writeHead(status, headers).end(body);
  });
  other = await startLoopbackServer((_request, response) => response.end(CLOSED));
});

afterAll(async () => {
  await closeAgent(policy);
  await Promise.all([server.stop(), other.stop()]);
});

async function isAllowed(path = "/x"): Promise<boolean> {
  const robots = await fetchRobots(server.url, fetcher);
  return matchRobots(robots, ["googlebot"], server.url + path).allowed;
}

/** `count` redirects and then the file. */
const chainOf = (count: number) => (path: string) => {
  const hop = Number(/\d+$/.exec(path)?.[0] ?? 0);
  return hop < count ? { status: 302, headers: { location: `/hop-${hop + 1}` } } : { status: 200, body: CLOSED };
};

describe("fetchRobots", () => {
  it.each([
    [200, false],
    [201, false],
    [204, true],
    [401, true],
    [403, true],
    [404, true],
    [410, true],
    [418, true],
    [429, false],
    [500, false],
    [503, false],
  ])("with status %i and a closing body allows: %s", async (status, allowed) => {
    answer = () => ({ status, body: status === 204 ? "" : CLOSED });
    expect(await isAllowed()).toBe(allowed);
  });

  it.each([
    [1, false],
    [5, false],
    // More than five hops count as no file, as for Google.
    [6, true],
    [1_000, true],
  ])("follows %i redirects; allowed then: %s", async (count, allowed) => {
    answer = chainOf(count);
    expect(await isAllowed()).toBe(allowed);
  });

  it("applies the file behind a redirect to the host that was asked", async () => {
    answer = () => ({ status: 301, headers: { location: `${other.url}/elsewhere.txt` } });
    const robots = await fetchRobots(server.url, fetcher);
    expect(robots).toMatchObject({ url: `${server.url}/robots.txt`, status: 200 });
    expect(matchRobots(robots, ["googlebot"], `${server.url}/x`).allowed).toBe(false);
  });

  it("takes a redirect without a readable target for no file", async () => {
    answer = () => ({ status: 301 });
    expect(await isAllowed()).toBe(true);
  });

  it("closes the site when nobody answers", async () => {
    const gone = await startLoopbackServer((_request, response) => response.end());
    await gone.stop();
    const robots = await fetchRobots(gone.url, fetcher);
    expect(robots.error?.kind).toBe("refused");
    expect(matchRobots(robots, ["googlebot"], `${gone.url}/x`).allowed).toBe(false);
  });

  it("reads a compressed file, and a web page as no rules", async () => {
    answer = () => ({ status: 200, headers: { "content-encoding": "gzip" }, body: gzipSync(CLOSED) });
    expect(await isAllowed()).toBe(false);
    answer = () => ({ status: 200, headers: { "content-type": "text/html" }, body: "<html><p>Disallow: /</p></html>" });
    expect(await isAllowed()).toBe(true);
  });

  it("reads 500 KiB and knows when a file is longer", async () => {
    const start = "User-agent: *\nDisallow: /x\n";
    answer = () => ({ status: 200, body: `${start}${"# filler\n".repeat(100_000)}Disallow: /y` });
    const robots = await fetchRobots(server.url, fetcher);
    expect(robots.bytes).toBeGreaterThan(MAX_ROBOTS_BYTES);
    expect(matchRobots(robots, ["googlebot"], `${server.url}/x`).allowed).toBe(false);
    expect(matchRobots(robots, ["googlebot"], `${server.url}/y`).allowed).toBe(true);
  });

  it("is asked once for each scheme, host and port", async () => {
    answer = () => ({ status: 404 });
    const before = server.requests.length;
    const cache = createRobotsCache({ fetcher });
    const [one, two, three] = await Promise.all(
      [`${server.url}/a`, `${server.url}/b?c`, `${other.url}/a`].map((url) => cache.get(url)),
    );
    expect(server.requests.slice(before)).toEqual(["GET /robots.txt"]);
    expect(two).toBe(one);
    expect(three?.url).toBe(`${other.url}/robots.txt`);
  });
});
