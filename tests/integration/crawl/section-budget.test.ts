import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addToFrontier } from "@/server/audits/add-to-frontier";
import { crawlAudit } from "@/server/audits/crawl-audit";
import { discoverAudit } from "@/server/audits/discover-audit";
import { FairTaker } from "@/server/audits/fair-taker";
import { releaseTaken } from "@/server/audits/frontier";
import { listSkipped } from "@/server/audits/list-skipped";
import { openLedger, SECTION_SQL } from "@/server/audits/section-ledger";
import { sectionOf } from "@/server/crawl/sections";
import { db } from "@/server/db/client";
import { pool } from "@/server/db/pool";
import { type LoopbackServer, startLoopbackServer } from "@/tests/helpers/loopback-server";
import { type Pipeline, queueAudit, startPipeline } from "@/tests/helpers/pipeline";

let pipeline: Pipeline;
const servers: LoopbackServer[] = [];

beforeAll(async () => {
  process.env.CRAWL_REQUESTS_PER_SECOND = "0";
  pipeline = await startPipeline({ withWorker: false });
});
afterAll(async () => {
  await pipeline.stop();
  await Promise.all(servers.map((server) => server.stop()));
});

const page = (title: string, links: string[]) =>
  `<!doctype html><title>${title}</title>${links.map((link) => `<a href="${link}">${link}</a>`).join("")}`;

/** A calendar without end, a blog of 40 pages behind one link, and five pages of a shop. */
async function startTrap(): Promise<LoopbackServer> {
  const server = await startLoopbackServer((request, response) => {
    const path = request.url ?? "";
    const [, section = "", name = ""] = path.split("/");
    const number = Number(name);
    response.setHeader("content-type", "text/html");
    if (path === "/") return response.end(page("Home", ["/calendar/1", "/blog/0", "/shop/0"]));
    if (section === "calendar") {
      const next = Array.from({ length: 30 }, (_, index) => `/calendar/${number * 30 + index}`);
      return response.end(page(`Day ${name}`, next));
    }
    const most = section === "blog" ? 40 : section === "shop" ? 5 : 0;
    if (number < most) return response.end(page(`${section} ${name}`, [`/${section}/${number + 1}`]));
    response.statusCode = 404;
    response.end();
  });
  servers.push(server);
  return server;
}

async function crawl(url: string, maxPages: number) {
  const auditId = await queueAudit(pipeline.ctx, url, { maxPages });
  await discoverAudit(auditId);
  for (let slice = 0; slice < 10; slice++) if ((await crawlAudit(auditId, slice)).isDone) break;
  const pages = await db().page.findMany({ where: { auditId }, select: { url: true } });
  const countIn = (path: string) => pages.filter((row) => new URL(row.url).pathname.startsWith(path)).length;
  return { auditId, pageCount: pages.length, countIn };
}

const urlsOf = (name: string, count: number) =>
  Array.from({ length: count }, (_, index) => `https://example.test/${name}/${index}`);

async function frontierOf(urls: string[], depth: (url: string) => number | null = () => 1): Promise<string> {
  const auditId = await queueAudit(pipeline.ctx, `https://example-${Math.random().toString(36).slice(2)}.test/`);
  const rows = urls.map((url) => ({ url, depth: depth(url), source: "link" as const }));
  await addToFrontier(pool(), auditId, rows);
  return auditId;
}

const countsOf = (urls: { url: string }[]) => {
  const counts: Record<string, number> = {};
  for (const { url } of urls) counts[sectionOf(url)] = (counts[sectionOf(url)] ?? 0) + 1;
  return counts;
};

describe("a crawl with less room than addresses", () => {
  it("does not let an endless section keep it from the others, and says what was held back", async () => {
    const server = await startTrap();
    const { auditId, pageCount, countIn } = await crawl(server.url, 100);
    expect(pageCount).toBe(100);
    // The blog and the shop lead one link further each time: pages under way count as waiting.
    expect(countIn("/shop/")).toBe(6);
    expect(countIn("/blog/")).toBe(41);
    expect(countIn("/calendar/")).toBe(52);
    const phase = await db().auditPhase.findUniqueOrThrow({ where: { auditId_phase: { auditId, phase: "crawl" } } });
    expect(phase.reason).toContain("The page limit of 100 was reached");
  });

  it("gives half of the room to the section that is everywhere when the others are known", async () => {
    const server = await startLoopbackServer((request, response) => {
      response.setHeader("content-type", "text/html");
      const links = [
        ...urlsOf("tags", 300).map((url) => new URL(url).pathname),
        ...urlsOf("docs", 40).map((url) => new URL(url).pathname),
        ...urlsOf("blog", 12).map((url) => new URL(url).pathname),
      ];
      response.end(request.url === "/" ? page("Home", links) : page(`Page ${request.url}`, ["/"]));
    });
    servers.push(server);
    const { pageCount, countIn } = await crawl(server.url, 60);
    expect(pageCount).toBe(60);
    expect(countIn("/blog/")).toBe(12);
    expect(countIn("/tags/")).toBeLessThanOrEqual(30);
    expect(countIn("/docs/")).toBeGreaterThanOrEqual(17);
  });

  it("lists what a section was denied with its own cause, its count and the sentence of the phase", async () => {
    const server = await startLoopbackServer((request, response) => {
      const path = request.url ?? "";
      response.setHeader("content-type", "text/html");
      const pathsOf = (name: string, count: number) => urlsOf(name, count).map((url) => new URL(url).pathname);
      if (path === "/") return response.end(page("Home", [...pathsOf("tags", 80), "/docs/all", "/blog/all"]));
      if (path.endsWith("/all")) return response.end(page(path, pathsOf(path.split("/")[1] ?? "", 50)));
      response.end(page(path, ["/"]));
    });
    servers.push(server);
    const { auditId, countIn } = await crawl(server.url, 40);
    expect(countIn("/tags/")).toBe(20);
    expect(countIn("/docs/") + countIn("/blog/")).toBe(19);
    const list = await listSkipped({ ctx: pipeline.ctx, input: { auditId } });
    expect(list.countByCause).toEqual([
      { cause: "section-share", count: 60 },
      { cause: "not-reached", count: 83 },
    ]);
    const filtered = await listSkipped({ ctx: pipeline.ctx, input: { auditId, causes: ["section-share"] } });
    expect(filtered.totalCount).toBe(60);
    expect(filtered.rows.every((row) => row.cause === "section-share" && row.url.includes("/tags/"))).toBe(true);
    const rest = await listSkipped({ ctx: pipeline.ctx, input: { auditId, causes: ["not-reached"] } });
    expect(rest.totalCount).toBe(83);
    const phase = await db().auditPhase.findUniqueOrThrow({ where: { auditId_phase: { auditId, phase: "crawl" } } });
    expect(phase.reason).toBe(
      "The page limit of 40 was reached; 143 known addresses were left out, 60 of them in /tags/, which may use half of the limit while other sections wait.",
    );
  });
});

describe("taking from the frontier", () => {
  const takerFor = async (auditId: string, maxPages: number) =>
    new FairTaker(auditId, maxPages, await openLedger(auditId));

  it("caps a section at half while others wait, and fills up from it when they are exhausted", async () => {
    const auditId = await frontierOf([...urlsOf("big", 200), ...urlsOf("small", 8), ...urlsOf("tiny", 2)]);
    const fair = await takerFor(auditId, 40);
    expect(countsOf(await fair.take(30))).toEqual({
      "example.test/big": 20,
      "example.test/small": 8,
      "example.test/tiny": 2,
    });
    expect(await fair.take(10)).toEqual([]);
    fair.addStored(29);
    expect(await fair.take(10)).toEqual([]);
    fair.addStored(1);
    expect(countsOf(await fair.take(10))).toEqual({ "example.test/big": 10 });
  });

  it("takes turns at one distance and keeps to the distance first", async () => {
    const urls = [...urlsOf("near", 20), ...urlsOf("far", 20), ...urlsOf("other", 20)];
    const auditId = await frontierOf(urls, (url) => (url.includes("/far/") ? 2 : 1));
    const fair = await takerFor(auditId, 100);
    expect(countsOf(await fair.take(10))).toEqual({ "example.test/near": 5, "example.test/other": 5 });
    const rest = await fair.take(50);
    expect(rest.map((target) => target.depth)).toEqual([...rest.map((target) => target.depth)].sort());
  });

  it("goes back to the others as soon as a page under way brings one", async () => {
    const auditId = await frontierOf([...urlsOf("big", 200), ...urlsOf("small", 2)]);
    const fair = await takerFor(auditId, 20);
    expect(countsOf(await fair.take(50))).toEqual({ "example.test/big": 10, "example.test/small": 2 });
    fair.addStored(12);
    expect(countsOf(await fair.take(3))).toEqual({ "example.test/big": 3 });
    await addToFrontier(pool(), auditId, [{ url: "https://example.test/small/new", depth: 9, source: "link" }]);
    expect(countsOf(await fair.take(3))).toEqual({ "example.test/small": 1 });
    expect(await fair.take(3)).toEqual([]);
  });

  it("remembers what was used after a crash", async () => {
    const auditId = await frontierOf([...urlsOf("big", 200), ...urlsOf("small", 100)]);
    const first = await (await takerFor(auditId, 40)).take(30);
    await pool().query(`update "FrontierUrl" set state = 'done' where "auditId" = $1 and url = any($2)`, [
      auditId,
      first.slice(0, 20).map((target) => target.url),
    ]);
    await releaseTaken(auditId);
    const second = await (await takerFor(auditId, 40)).take(20);
    const all = countsOf([...first.slice(0, 20), ...second]);
    expect(all).toEqual({ "example.test/big": 20, "example.test/small": 20 });
    expect(new Set([...first.slice(0, 20), ...second].map((target) => target.url)).size).toBe(40);
  });

  it("counts an address once that is found again", async () => {
    const auditId = await frontierOf(urlsOf("a", 10));
    const ledger = await openLedger(auditId);
    const again = urlsOf("a", 12).map((url) => ({ url, depth: 0, source: "sitemap" as const }));
    await addToFrontier(pool(), auditId, again);
    expect(ledger.knownCount).toBe(12);
    expect((await openLedger(auditId)).knownCount).toBe(12);
  });

  it("sees the same sections in SQL as in JavaScript", async () => {
    const urls = [
      "/",
      "/?p=1",
      "/a",
      "/a/",
      "/a/b",
      "/a?x=1",
      "/a/?x=1",
      "/a//b",
      "/a/b?x=/c/d",
      "/%C3%A4/b",
      "/a-b/c/",
    ];
    const all = urls.flatMap((path) => [`https://example.test${path}`, `http://shop.example.test:8080${path}`]);
    const { rows } = await pool().query<{ url: string; section: string }>(
      `select url, ${SECTION_SQL} as section from unnest($1::text[]) as url`,
      [all],
    );
    expect(rows).toEqual(all.map((url) => ({ url, section: sectionOf(url) })));
  });
});
