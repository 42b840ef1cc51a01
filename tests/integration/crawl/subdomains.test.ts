import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { crawlSlice } from "@/server/crawl/crawl-slice";
import { createExaminer } from "@/server/crawl/examine-page";
import { createHostGate } from "@/server/crawl/host-gate";
import { createRobotsCache } from "@/server/crawl/robots-cache";
import { parseHtmlPage } from "@/server/facts/parse-html-page";
import { closeAgent } from "@/server/net/agent";
import { createFetcher } from "@/server/net/fetch-url";
import { createNetPolicy } from "@/server/net/policy";
import { type LoopbackServer, startLoopbackServer } from "../../helpers/loopback-server";
import { memoryFrontier } from "../../helpers/memory-frontier";

const HOSTS = ["www.example.test", "shop.example.test", "closed.example.test", "notexample.test"];
const policy = createNetPolicy({ allowHosts: HOSTS, resolve: async () => [{ address: "127.0.0.1", family: 4 }] });
const fetcher = createFetcher(policy);
let server: LoopbackServer;
const asked: string[] = [];

beforeAll(async () => {
  server = await startLoopbackServer((request, response) => {
    const host = request.headers.host ?? "";
    asked.push(host.split(":")[0] + (request.url ?? ""));
    const isClosed = host.startsWith("closed.");
    response.setHeader("content-type", request.url === "/robots.txt" ? "text/plain" : "text/html");
    if (request.url === "/robots.txt") return response.end(isClosed ? "User-agent: *\nDisallow: /" : "");
    const links = HOSTS.map((name) => `<a href="http://${name}:${server.port}/">x</a>`);
    response.end(`<!doctype html><title>Home</title>${links.join("")}`);
  });
});
afterAll(async () => {
  await closeAgent(policy);
  await server.stop();
});

async function crawl(hasSubdomains: boolean): Promise<string[]> {
  asked.length = 0;
  const startUrl = `http://www.example.test:${server.port}/`;
  const frontier = memoryFrontier([{ url: startUrl, depth: 0, sources: ["start"] }]);
  await crawlSlice({
    startUrl,
    take: frontier.take,
    onPages: frontier.onPages,
    fetcher,
    gate: createHostGate({ requestsPerSecond: 0, concurrency: 4 }),
    robots: createRobotsCache({ fetcher }),
    examine: createExaminer({ startUrl, hasSubdomains, parse: parseHtmlPage }),
    concurrency: 2,
    budgetMs: 20_000,
  });
  return asked.filter((path) => !path.endsWith("/robots.txt")).sort();
}

describe("a crawl with subdomains", () => {
  it("asks every name below the domain, each under its own robots.txt, and no look-alike", async () => {
    expect(await crawl(true)).toEqual(["shop.example.test/", "www.example.test/"]);
    expect(asked).toContain("closed.example.test/robots.txt");
    expect(asked).not.toContain("notexample.test/robots.txt");
  });

  it("stays on the start's host when they are off", async () => {
    expect(await crawl(false)).toEqual(["www.example.test/"]);
  });
});
