import type { RequestListener } from "node:http";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { createHostGate } from "@/server/crawl/host-gate";
import { fetchRobots } from "@/server/crawl/robots-cache";
import { readSiteProbes } from "@/server/crawl/site-probes";
import { parseHtmlPage } from "@/server/facts/parse-html-page";
import type { SiteProbes } from "@/server/facts/types";
import { closeAgent } from "@/server/net/agent";
import { createFetcher } from "@/server/net/fetch-url";
import { createNetPolicy } from "@/server/net/policy";
import { userAgent } from "@/server/net/user-agent";
import { type LoopbackServer, routes, startLoopbackServer } from "../../helpers/loopback-server";

const policy = createNetPolicy({ allowHosts: ["127.0.0.1"] });
const fetcher = createFetcher(policy);
let server: LoopbackServer;
let agents: string[] = [];

afterEach(() => server.stop());
afterAll(() => closeAgent(policy));

const text = (topic: string) =>
  `<title>${topic}</title><main>${Array.from({ length: 90 }, (_, index) => `${topic}${index}`).join(" ")}</main>`;

/** What the home page answers is up to the test; everything else comes from the table. */
async function probes(home: RequestListener, table: Parameters<typeof routes>[0] = {}): Promise<SiteProbes> {
  agents = [];
  const answer = routes(table);
  server = await startLoopbackServer((request, response) => {
    if (request.url !== "/") return answer(request, response);
    agents.push(String(request.headers["user-agent"]));
    response.setHeader("content-type", "text/html");
    home(request, response);
  });
  return readSiteProbes({
    startUrl: `${server.url}/`,
    robots: await fetchRobots(server.url, fetcher),
    sitemaps: [],
    home: null,
    fetcher,
    parse: parseHtmlPage,
    gate: createHostGate({ requestsPerSecond: 0, concurrency: 2 }),
    readTls: () => Promise.reject(new Error("no TLS here")),
  });
}

/** "Googlebot 200 200": who got which answers. */
const summary = (found: SiteProbes) =>
  found.agents?.map(({ agent, answers }) => [agent, ...answers.map(({ status }) => status)].join(" "));
const isGooglebot = (agent: string | undefined) => agent?.includes("Googlebot") ?? false;

describe("requests under other names", () => {
  it("are one each when all answers are alike, and all carry our own name too", async () => {
    const found = await probes((_request, response) => response.end(text("tent")));
    expect(summary(found)).toEqual([
      "Browser 200",
      "Googlebot 200",
      "OAI-SearchBot 200",
      "ChatGPT-User 200",
      "Claude-User 200",
    ]);
    // The request for Markdown is made under our name alone.
    expect(agents).toHaveLength(6);
    expect(agents.every((agent) => agent.endsWith(userAgent()))).toBe(true);
  });

  it("ask twice, the browser too, where an answer differs", async () => {
    const found = await probes((request, response) =>
      response.end(text(isGooglebot(request.headers["user-agent"]) ? "pill" : "tent")),
    );
    expect(summary(found)?.slice(0, 3)).toEqual(["Browser 200 200", "Googlebot 200 200", "OAI-SearchBot 200"]);
    expect(found.agents?.[1]?.answers[1]).toMatchObject({ title: "pill", wordCount: 90, isBotChallenge: false });
  });

  it("recognise a wall", async () => {
    const found = await probes((request, response) => {
      if (isGooglebot(request.headers["user-agent"])) response.writeHead(403, { "cf-mitigated": "challenge" });
      response.end(text("tent"));
    });
    expect(found.agents?.[1]?.answers).toMatchObject([{ isBotChallenge: true }, { isBotChallenge: true }]);
  });

  it("end when the host has had enough", async () => {
    const found = await probes((request, response) => {
      if (isGooglebot(request.headers["user-agent"])) response.statusCode = 429;
      response.end(text("tent"));
    });
    expect(summary(found)).toEqual(["Browser 200", "Googlebot 429"]);
  });

  it.each([
    ["shut out", "User-agent: *\nDisallow: /\n"],
    ["slowed down", "User-agent: *\nCrawl-delay: 10\n"],
  ])("are not made where we are %s", async (_, robots) => {
    const found = await probes((_request, response) => response.end(text("tent")), {
      "/robots.txt": (_request, response) => response.end(robots),
    });
    expect(found.agents).toEqual([]);
  });

  it("leave out crawlers that robots.txt shuts out", async () => {
    const found = await probes((_request, response) => response.end(text("tent")), {
      "/robots.txt": (_request, response) =>
        response.end("User-agent: Googlebot\nUser-agent: Claude-User\nDisallow: /"),
    });
    expect(summary(found)).toEqual(["Browser 200", "OAI-SearchBot 200", "ChatGPT-User 200"]);
  });
});

describe("other forms of a site", () => {
  it("are asked for by Accept header, then by address", async () => {
    const found = await probes((_request, response) => response.end(text("tent")), {
      "/index.md": (_request, response) => response.setHeader("content-type", "text/markdown").end("# Tents"),
    });
    expect(found.markdown?.map(({ url, contentType }) => [new URL(url).pathname, contentType])).toEqual([
      ["/", "text/html"],
      ["/index.md", "text/markdown"],
    ]);
  });

  it("need one request where the server negotiates", async () => {
    const found = await probes((request, response) => {
      if (request.headers.accept === "text/markdown") response.setHeader("content-type", "text/markdown");
      response.end("# Tents");
    });
    expect(found.markdown).toMatchObject([{ status: 200, contentType: "text/markdown" }]);
  });

  it("include the licence that robots.txt names", async () => {
    const found = await probes((_request, response) => response.end(text("tent")), {
      "/robots.txt": (request, response) =>
        response.end(`License: http://${request.headers.host}/license.xml\nUser-agent: *\nAllow: /`),
      "/license.xml": (_request, response) =>
        response.setHeader("content-type", "application/rsl+xml").end('<rsl xmlns="https://rslstandard.org/rsl"/>'),
    });
    expect(found.robots?.licenses).toEqual([`${server.url}/license.xml`]);
    expect(found.license).toMatchObject({ status: 200, bodyExcerpt: '<rsl xmlns="https://rslstandard.org/rsl"/>' });
  });

  it("have no licence without such a line", async () => {
    const found = await probes((_request, response) => response.end(text("tent")));
    expect(found.license).toBeNull();
    expect(found.robots?.licenses).toBeUndefined();
  });
});
