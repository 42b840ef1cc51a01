import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { crawlAudit } from "@/server/audits/crawl-audit";
import { discoverAudit } from "@/server/audits/discover-audit";
import { saveProbe } from "@/server/audits/site-probes";
import type { TeamContext } from "@/server/context";
import { db } from "@/server/db/client";
import type { PageFacts } from "@/server/facts/types";
import { RULE_SET_VERSION } from "@/server/rules/registry";
import { createSite } from "@/server/sites/create-site";
import { updateCredentials } from "@/server/sites/update-credentials";
import { type LoopbackServer, startLoopbackServer } from "@/tests/helpers/loopback-server";
import { type Pipeline, queueAudit, startPipeline } from "@/tests/helpers/pipeline";
import { createTestTeam } from "@/tests/helpers/team";

interface ValidatingSite extends LoopbackServer {
  /** Body by path; may be changed while the server runs. */
  bodies: Map<string, string>;
  /** Bodies sent by path, and answers without one. */
  sent: Map<string, number>;
  unchanged: Map<string, number>;
  extraHeaders: Record<string, string>;
  /** "lying" confirms with the tag of another version. */
  mode: "tags" | "dates" | "none" | "lying";
  robots: string;
}

let pipeline: Pipeline;
const sites: ValidatingSite[] = [];

beforeAll(async () => {
  process.env.CRAWL_REQUESTS_PER_SECOND = "0";
  pipeline = await startPipeline({ withWorker: false });
});
afterAll(async () => {
  await pipeline.stop();
  await Promise.all(sites.map((site) => site.stop()));
});

const html = (title: string, links: string[] = []) =>
  `<!doctype html><html lang="en"><head><title>${title}</title></head><body><h1>${title}</h1>${links.map((link) => `<a href="${link}">${link}</a>`).join(" ")}</body></html>`;

const OLD_DATE = "Mon, 02 Nov 2026 10:00:00 GMT";

async function startSite(): Promise<ValidatingSite> {
  const bodies = new Map([
    ["/", html("Home", ["/a", "/b", "/c"])],
    ["/a", html("Page a", ["/d"])],
    ["/b", html("Page b")],
    ["/c", html("Page c")],
    ["/d", html("Page d")],
  ]);
  const state = { bodies, sent: new Map(), unchanged: new Map(), extraHeaders: {}, mode: "tags", robots: "" };
  const site = Object.assign(state, {}) as unknown as ValidatingSite;
  const count = (map: Map<string, number>, path: string) => map.set(path, (map.get(path) ?? 0) + 1);
  const server = await startLoopbackServer((request, response) => {
    const path = request.url ?? "";
    if (path === "/robots.txt") return response.end(site.robots);
    const body = site.bodies.get(path);
    if (body === undefined) {
      response.statusCode = 404;
      return response.end();
    }
    const tag = `"${createHash("sha1").update(body).digest("hex")}"`;
    for (const [name, value] of Object.entries(site.extraHeaders)) response.setHeader(name, value);
    response.setHeader("content-type", "text/html; charset=utf-8");
    if (site.mode !== "none" && site.mode !== "dates") response.setHeader("etag", tag);
    if (site.mode === "dates") response.setHeader("last-modified", OLD_DATE);
    const isKnown = request.headers["if-none-match"] === tag || request.headers["if-modified-since"] === OLD_DATE;
    const isLie = site.mode === "lying" && request.headers["if-none-match"] !== undefined;
    if (isLie) response.setHeader("etag", '"another"');
    if (isKnown || isLie) {
      count(site.unchanged, path);
      response.removeHeader("content-type");
      response.statusCode = 304;
      return response.end();
    }
    count(site.sent, path);
    response.end(body);
  });
  Object.assign(site, server);
  sites.push(site);
  return site;
}

/** Discovery and crawl; the audit then counts as completed. Forgets what the server counted in discovery. */
async function audit(site: ValidatingSite, options: Record<string, unknown> = {}, ctx: TeamContext = pipeline.ctx) {
  const auditId = await queueAudit(ctx, site.url, options);
  await db().audit.update({ where: { id: auditId }, data: { startedAt: new Date() } });
  await discoverAudit(auditId);
  site.sent.clear();
  site.unchanged.clear();
  for (let slice = 0; slice < 5; slice++) if ((await crawlAudit(auditId, slice)).isDone) break;
  await db().audit.update({ where: { id: auditId }, data: { status: "completed", completedAt: new Date() } });
  const rows = await db().page.findMany({ where: { auditId }, orderBy: { url: "asc" } });
  const pages = new Map(rows.map((row) => [new URL(row.url).pathname, row.facts as unknown as PageFacts]));
  const findings = await db().finding.findMany({
    where: { auditId },
    select: { key: true, ruleId: true, url: true, message: true },
    orderBy: { key: "asc" },
  });
  const phase = await db().auditPhase.findUniqueOrThrow({ where: { auditId_phase: { auditId, phase: "crawl" } } });
  return { auditId, pages, findings, counts: phase.counts as Record<string, number> };
}

const sum = (map: Map<string, number>) => [...map.values()].reduce((total, count) => total + count, 0);

describe("an audit of a site that was audited before", () => {
  it("is not sent what did not change, finds the same, and says how much that was", async () => {
    const site = await startSite();
    const first = await audit(site);
    expect([sum(site.sent), sum(site.unchanged)]).toEqual([5, 0]);
    expect(first.counts.unchanged).toBeUndefined();
    const second = await audit(site);
    expect([sum(site.sent), sum(site.unchanged)]).toEqual([0, 5]);
    expect(second.findings.length).toBeGreaterThan(0);
    expect(second.findings).toEqual(first.findings);
    expect(second.counts).toMatchObject({ fetched: 5, unchanged: 5, unchangedSinceMs: expect.any(Number) });
    const before = first.pages.get("/a");
    const after = second.pages.get("/a");
    expect(after).toMatchObject({ status: 200, html: before?.html, contentType: before?.contentType });
    expect(after?.fetch).toMatchObject({
      isRevalidated: true,
      bodyFetchedAt: before?.fetch.fetchedAt,
      bodyBytes: before?.fetch.bodyBytes,
    });
    expect(Date.parse(after?.fetch.fetchedAt ?? "")).toBeGreaterThan(Date.parse(before?.fetch.fetchedAt ?? ""));
    expect(before?.fetch.isRevalidated).toBeUndefined();
  });

  it("is sent what changed, and follows the links that are new on it", async () => {
    const site = await startSite();
    await audit(site);
    site.bodies.set("/b", html("Page b, now with a link", ["/e"]));
    site.bodies.set("/e", html("Page e"));
    const second = await audit(site);
    expect(Object.fromEntries(site.sent)).toEqual({ "/b": 1, "/e": 1 });
    expect(second.counts).toMatchObject({ fetched: 6, unchanged: 4 });
    expect(second.pages.get("/b")?.html?.titles[0]?.text).toBe("Page b, now with a link");
    expect(second.pages.get("/b")?.fetch.isRevalidated).toBeUndefined();
  });

  it("remembers over several audits when a body was really sent", async () => {
    const site = await startSite();
    const first = await audit(site);
    await audit(site);
    const third = await audit(site);
    expect(sum(site.sent)).toBe(0);
    expect(third.pages.get("/a")?.fetch.bodyFetchedAt).toBe(first.pages.get("/a")?.fetch.fetchedAt);
  });

  it("takes robots.txt, depth, sources and headers from now", async () => {
    const site = await startSite();
    const first = await audit(site);
    expect(first.pages.get("/d")).toMatchObject({ depth: 2, sources: ["link"] });
    site.robots = "User-agent: Googlebot\nDisallow: /c\n";
    site.bodies.set("/", html("Home", ["/a", "/b", "/c", "/d"]));
    site.extraHeaders = { "x-robots-tag": "noindex", "cache-control": "max-age=7", "content-type": "text/plain" };
    const second = await audit(site);
    expect(second.pages.get("/d")).toMatchObject({
      depth: 1,
      contentType: "text/html; charset=utf-8",
      headers: { "x-robots-tag": "noindex", "cache-control": "max-age=7", "content-type": "text/html; charset=utf-8" },
      indexability: { isIndexable: false, reason: "noindex" },
    });
    expect(second.pages.get("/c")).toMatchObject({
      robots: { isAllowedForGooglebot: false, rule: "Disallow: /c" },
      indexability: { reason: "blocked-by-robots" },
    });
  });

  it("asks with the date where there is no tag, and for everything where there is neither", async () => {
    const site = await startSite();
    site.mode = "dates";
    await audit(site);
    await audit(site);
    expect([sum(site.sent), sum(site.unchanged)]).toEqual([0, 5]);
    const plain = await startSite();
    plain.mode = "none";
    await audit(plain);
    const again = await audit(plain);
    expect([sum(plain.sent), sum(plain.unchanged)]).toEqual([5, 0]);
    expect(again.counts).toMatchObject({ unchanged: 0 });
  });

  it("does not believe an answer that speaks of another version", async () => {
    const site = await startSite();
    await audit(site);
    site.mode = "lying";
    const second = await audit(site);
    expect([sum(site.sent), sum(site.unchanged)]).toEqual([5, 5]);
    expect(second.counts).toMatchObject({ unchanged: 0 });
    expect([...second.pages.values()].map((page) => page.status)).toEqual([200, 200, 200, 200, 200]);
  });

  it.each([
    ["that is told to read everything", { options: { reusesUnchanged: false } }],
    ["of another rule set", { ruleSetVersion: `${RULE_SET_VERSION}-old` }],
    ["read by another parser", { factsVersion: "another" }],
    ["read by two parsers", { factsVersion: "mixed" }],
    ["of a site with other subdomain settings", { hasSubdomains: true }],
    ["that did not complete", { status: "failed" as const }],
  ])("reads every page when there is only one %s", async (_name, difference) => {
    const site = await startSite();
    const { auditId } = await audit(site);
    const {
      options = {},
      factsVersion,
      hasSubdomains,
      ...columns
    } = { factsVersion: undefined, hasSubdomains: undefined, ...difference } as {
      options?: Record<string, unknown>;
      factsVersion?: string;
      hasSubdomains?: boolean;
    };
    await db().audit.update({ where: { id: auditId }, data: columns });
    const probe = await db().auditProbe.findUniqueOrThrow({ where: { auditId_kind: { auditId, kind: "frame" } } });
    const frame = probe.data as { factsVersion: string; hasSubdomains: boolean; hasCredentials: boolean };
    await saveProbe(db(), auditId, "frame", {
      ...frame,
      ...(factsVersion === undefined ? {} : { factsVersion }),
      ...(hasSubdomains === undefined ? {} : { hasSubdomains }),
    });
    const second = await audit(site, options);
    expect([sum(site.sent), sum(site.unchanged)]).toEqual([5, 0]);
    expect(second.counts.unchanged).toBeUndefined();
  });

  it("reads every page behind a sign-in, and after one", async () => {
    const site = await startSite();
    await audit(site);
    const { siteId } = await createSite({ ctx: pipeline.ctx, input: { url: site.url } });
    await updateCredentials({ ctx: pipeline.ctx, input: { siteId, cookie: "session=abc" } });
    await audit(site);
    expect([sum(site.sent), sum(site.unchanged)]).toEqual([5, 0]);
    await updateCredentials({ ctx: pipeline.ctx, input: { siteId, cookie: null } });
    await audit(site);
    expect([sum(site.sent), sum(site.unchanged)]).toEqual([5, 0]);
  });

  it("never uses pages of another team", async () => {
    const site = await startSite();
    await audit(site);
    const { teamId, userId } = await createTestTeam("Another team");
    await audit(site, {}, { ...pipeline.ctx, teamId, actor: { kind: "user", userId } });
    expect([sum(site.sent), sum(site.unchanged)]).toEqual([5, 0]);
  });
});
