import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CrawlSliceOptions, crawlSlice } from "@/server/crawl/crawl-slice";
import { createExaminer, type ExaminerSettings } from "@/server/crawl/examine-page";
import { createHostGate } from "@/server/crawl/host-gate";
import { compilePatterns } from "@/server/crawl/patterns";
import { createRobotsCache } from "@/server/crawl/robots-cache";
import { parseHtmlPage } from "@/server/facts/parse-html-page";
import type { PageFacts } from "@/server/facts/types";
import { closeAgent } from "@/server/net/agent";
import { createFetcher } from "@/server/net/fetch-url";
import { createNetPolicy } from "@/server/net/policy";
import { type LoopbackServer, routes, startLoopbackServer } from "../../helpers/loopback-server";
import { memoryFrontier } from "../../helpers/memory-frontier";

const policy = createNetPolicy({ allowHosts: ["127.0.0.1"] });
const fetcher = createFetcher(policy);
const failures = new Map<string, number>();
let server: LoopbackServer;

beforeAll(async () => {
  server = await startLoopbackServer(
    routes({
      "/robots.txt": (_request, response) =>
        response.end("User-agent: *\nDisallow: /private\n\nUser-agent: googlebot\nDisallow: /no-google"),
      "/": `<title>Home</title><a href="/a">a</a><a href="/b#part">b</a><a href="/a?utm_source=x">a again</a>
        <a href="/private/x">private</a><a href="/no-google">no google</a><a href="/hop">hop</a><a href="/away">away</a>
        <a href="/gone">gone</a><a href="/nofollowed" rel="nofollow">n</a><a href="https://external.test/">external</a>
        <a href="mailto:x@example.com">mail</a><a href="/flaky">flaky</a><a href="/always-500">500</a><a href="/file.pdf">pdf</a>
        <a href="/wall">wall</a><a href="/noindex">noindex</a>`,
      "/a": `<title>A</title><link rel="canonical" href="/canonical-target"><a href="/deep">deep</a>`,
      "/b": "<title>B</title><a href='/'>home</a>",
      "/deep": "<title>Deep</title><a href='/deeper'>deeper</a>",
      "/deeper": "<title>Deeper</title>",
      "/canonical-target": "<title>Canonical</title>",
      "/no-google": "<title>Not for Google</title>",
      "/noindex":
        "<title>x</title><meta name='robots' content='noindex, nofollow'><a href='/only-from-nofollow-page'>x</a>",
      "/hop": (_request, response) => response.writeHead(301, { location: "/hop-2" }).end(),
      "/hop-2": (_request, response) => response.writeHead(302, { location: "/b?from=hop" }).end(),
      "/b?from=hop": "<title>End of hops</title>",
      "/away": (_request, response) => response.writeHead(302, { location: "https://other.test/x" }).end(),
      "/flaky": (_request, response) => {
        const count = (failures.get("/flaky") ?? 0) + 1;
        failures.set("/flaky", count);
        if (count < 3) response.writeHead(503).end("wait");
        else response.setHeader("content-type", "text/html").end("<title>Flaky</title>");
      },
      "/always-500": (_request, response) => response.writeHead(500).end("broken"),
      "/file.pdf": (_request, response) => {
        response.setHeader("content-type", "application/pdf");
        response.setHeader("content-length", "90000000");
        response.write("%PDF");
      },
      "/wall": (_request, response) => response.writeHead(403, { "cf-mitigated": "challenge" }).end("Just a moment..."),
    }),
  );
});

afterAll(async () => {
  await closeAgent(policy);
  await server.stop();
});

function crawlOptions(
  frontier: ReturnType<typeof memoryFrontier>,
  overrides: Partial<CrawlSliceOptions<PageFacts>> = {},
  links: Omit<Partial<ExaminerSettings>, "startUrl"> = {},
): CrawlSliceOptions<PageFacts> {
  return {
    startUrl: `${server.url}/`,
    take: frontier.take,
    onPages: frontier.onPages,
    fetcher,
    gate: createHostGate({ requestsPerSecond: 0, concurrency: 4 }),
    robots: createRobotsCache({ fetcher }),
    examine: createExaminer({ startUrl: overrides.startUrl ?? `${server.url}/`, parse: parseHtmlPage, ...links }),
    concurrency: 4,
    budgetMs: 30_000,
    retryDelaysMs: [1, 1],
    ...overrides,
  };
}

const startFrontier = () => memoryFrontier([{ url: `${server.url}/`, depth: 0, sources: ["start"] }]);

describe("crawlSlice", () => {
  it("crawls a whole site once and tells what each URL was", async () => {
    failures.clear();
    const frontier = startFrontier();
    const result = await crawlSlice(crawlOptions(frontier));
    expect(result).toMatchObject({ endedBecause: "frontier-empty", untouched: [], pageCount: frontier.stored.length });
    expect(new Set(frontier.stored).size).toBe(frontier.stored.length);

    const seen = Object.fromEntries(
      [...frontier.pages.values()].map((page) => [
        page.url.slice(server.url.length),
        `${page.status} ${page.indexability.reason} ${page.depth}`,
      ]),
    );
    expect(seen).toEqual({
      "/": "200 indexable 0",
      "/a": "200 canonicalised 1",
      "/b": "200 indexable 1",
      "/private/x": "null blocked-by-robots 1",
      "/no-google": "200 blocked-by-robots 1",
      "/hop": "301 redirect 1",
      "/hop-2": "302 redirect 1",
      "/b?from=hop": "200 indexable 1",
      "/away": "302 redirect 1",
      "/gone": "404 not-2xx 1",
      "/flaky": "200 indexable 1",
      "/always-500": "500 not-2xx 1",
      "/file.pdf": "200 not-html 1",
      "/wall": "403 bot-challenge 1",
      "/noindex": "200 noindex 1",
      "/deep": "200 indexable 2",
      "/deeper": "200 indexable 3",
      "/canonical-target": "200 indexable null",
    });
    expect(Object.fromEntries(frontier.skipped)).toEqual({
      [`${server.url}/nofollowed`]: "nofollow",
      [`${server.url}/only-from-nofollow-page`]: "nofollow",
      "https://other.test/x": "off-site",
    });
  });

  it("keeps what it saw on the way", async () => {
    failures.clear();
    const frontier = startFrontier();
    await crawlSlice(crawlOptions(frontier));
    const page = (path: string) => frontier.pages.get(`${server.url}${path}`);
    expect(page("/hop")).toMatchObject({ redirectUrl: `${server.url}/hop-2`, html: null });
    expect(page("/flaky")?.fetch.attempts).toBe(3);
    expect(page("/always-500")?.fetch.attempts).toBe(3);
    expect(page("/wall")).toMatchObject({ isBotChallenge: true, fetch: { attempts: 1 } });
    expect(page("/private/x")).toMatchObject({
      robots: { isAllowedForUs: false },
      fetch: { attempts: 0, error: null },
    });
    expect(page("/no-google")?.robots).toEqual({
      isAllowedForUs: true,
      isAllowedForGooglebot: false,
      rule: "Disallow: /no-google",
    });
    expect(page("/hop-2")?.sources).toEqual(["redirect"]);
    expect(page("/file.pdf")?.fetch.bodyBytes).toBeNull();
    expect(page("/")?.html?.titles[0]?.text).toBe("Home");
    expect(server.requests).not.toContain("GET /private/x");
  });

  it("ends with its time, gives back what it did not touch, and a later slice finishes the rest", async () => {
    failures.clear();
    const frontier = startFrontier();
    const stop = new AbortController();
    const first = await crawlSlice(
      crawlOptions(frontier, {
        batchSize: 1,
        concurrency: 1,
        onPages: async (batch) => {
          await frontier.onPages(batch);
          stop.abort();
        },
        signal: stop.signal,
      }),
    );
    expect(first).toMatchObject({ endedBecause: "stopped", pageCount: 1 });
    frontier.putBack(first.untouched);

    const second = await crawlSlice(crawlOptions(frontier, { budgetMs: 0 }));
    expect(second).toMatchObject({ endedBecause: "time" });
    frontier.putBack(second.untouched);

    const third = await crawlSlice(crawlOptions(frontier));
    expect(third.endedBecause).toBe("frontier-empty");
    expect(new Set(frontier.stored).size).toBe(18);
    expect(frontier.stored).toHaveLength(18);
  });

  it("obeys patterns and depth and says why it left a URL out", async () => {
    const compiled = compilePatterns({ exclude: ["/b*", "/h*"] });
    if (!compiled.ok) throw new Error("patterns");
    const frontier = startFrontier();
    await crawlSlice(crawlOptions(frontier, {}, { patterns: compiled.patterns, maxDepth: 1 }));
    expect(frontier.pages.has(`${server.url}/b`)).toBe(false);
    expect(frontier.skipped.get(`${server.url}/b`)).toBe("excluded-by-pattern");
    expect(frontier.skipped.get(`${server.url}/deep`)).toBe("too-deep");
  });

  it("fetches what robots.txt forbids only with the owner's consent", async () => {
    const frontier = startFrontier();
    await crawlSlice(crawlOptions(frontier, { respectsRobots: () => false }));
    expect(frontier.pages.get(`${server.url}/private/x`)).toMatchObject({
      status: 404,
      robots: { isAllowedForUs: false },
    });
  });

  it("crawls nothing when robots.txt cannot be read", async () => {
    const closed = await startLoopbackServer((_request, response) => response.writeHead(503).end());
    const frontier = memoryFrontier([{ url: `${closed.url}/`, depth: 0, sources: ["start"] }]);
    const result = await crawlSlice(crawlOptions(frontier, { startUrl: `${closed.url}/` }));
    expect(result.endedBecause).toBe("frontier-empty");
    expect(frontier.pages.get(`${closed.url}/`)?.indexability.reason).toBe("blocked-by-robots");
    await closed.stop();
  });

  it("lets a failure of the frontier, of the storage or of a thread through", async () => {
    const frontier = startFrontier();
    const refuse = async () => {
      throw new Error("database is away");
    };
    await expect(crawlSlice(crawlOptions(frontier, { take: refuse }))).rejects.toThrow("database is away");
    await expect(crawlSlice(crawlOptions(startFrontier(), { onPages: refuse }))).rejects.toThrow("database is away");
    const lose = () => Promise.reject(new Error("thread is gone"));
    await expect(crawlSlice(crawlOptions(startFrontier(), { examine: lose }))).rejects.toThrow("thread is gone");
  });

  it("survives a chain in which every page names only the next", async () => {
    const chain = await startLoopbackServer((request, response) => {
      const number = Number(/\d+/.exec(request.url ?? "")?.[0] ?? 0);
      response.setHeader("content-type", "text/html");
      response.statusCode = request.url === "/robots.txt" ? 404 : 200;
      response.end(number < 60 ? `<a href="/page/${number + 1}">next</a>` : "end");
    });
    const frontier = memoryFrontier([{ url: `${chain.url}/page/1`, depth: 0, sources: ["start"] }]);
    const result = await crawlSlice(crawlOptions(frontier, { startUrl: `${chain.url}/page/1`, concurrency: 8 }));
    expect(result).toMatchObject({ endedBecause: "frontier-empty", pageCount: 60 });
    expect(frontier.pages.get(`${chain.url}/page/60`)?.depth).toBe(59);
    await chain.stop();
  });
});
