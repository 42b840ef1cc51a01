import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkTargets } from "@/server/audits/check-targets";
import { crawlAudit } from "@/server/audits/crawl-audit";
import { discoverAudit } from "@/server/audits/discover-audit";
import { listSkipped } from "@/server/audits/list-skipped";
import { db } from "@/server/db/client";
import { createSite } from "@/server/sites/create-site";
import { getSite } from "@/server/sites/get-site";
import { testPatterns } from "@/server/sites/test-patterns";
import { updateCredentials } from "@/server/sites/update-credentials";
import { updateSettings } from "@/server/sites/update-settings";
import { type Pipeline, queueAudit, startPipeline } from "@/tests/helpers/pipeline";
import { htmlPage, type SiteServer, startSite } from "./site-server";

let pipeline: Pipeline;
const servers: SiteServer[] = [];

const SECRETS = ["Basic YW5uOnMzY3JldA==", "session=abc", "let-me-in"];

beforeAll(async () => {
  process.env.CRAWL_REQUESTS_PER_SECOND = "50";
  // No worker: the steps of an audit are called one by one.
  pipeline = await startPipeline({ withWorker: false });
});
afterAll(async () => {
  await pipeline.stop();
  await Promise.all(servers.map((server) => server.stop()));
});

async function site(table: Record<string, { status?: number; type?: string; location?: string; body?: string }>) {
  const server = await startSite(table);
  servers.push(server);
  const { siteId } = await createSite({ ctx: pipeline.ctx, input: { url: server.url } });
  return { server, siteId };
}

async function crawl(url: string, options: Record<string, unknown> = {}): Promise<string> {
  const auditId = await queueAudit(pipeline.ctx, url, options);
  await discoverAudit(auditId);
  for (let slice = 0; slice < 5; slice++) if ((await crawlAudit(auditId, slice)).isDone) break;
  await checkTargets(auditId);
  return auditId;
}

async function setSecrets(siteId: string): Promise<void> {
  await updateCredentials({
    ctx: pipeline.ctx,
    input: {
      siteId,
      basicAuth: { username: "ann", password: "s3cret" },
      cookie: "session=abc",
      headers: [{ name: "X-Preview", value: "let-me-in" }],
    },
  });
}

function secretsIn(server: SiteServer): string[] {
  const text = JSON.stringify(server.seen);
  return SECRETS.filter((secret) => text.includes(secret));
}

describe("credentials of a site", () => {
  it("reach each request to its own host and none to others, along redirects too", async () => {
    const other = await startSite({ "/": { body: htmlPage("") }, "/pixel.png": { type: "image/png", body: "x" } });
    servers.push(other);
    const { server, siteId } = await site({
      "/": {
        body: htmlPage(
          '<link rel="stylesheet" href="/a.css">',
          `<a href="/out">Out</a> <a href="${other.url}/">Other</a> <img src="${other.url}/pixel.png" alt="x">
           <a href="/sub">Below</a><script src="/moved.js"></script>`,
        ),
      },
      "/sub": { body: htmlPage("") },
      "/out": { status: 302, location: `${other.url}/landing` },
      "/moved.js": { status: 302, location: `${other.url}/moved.js` },
      "/robots.txt": { status: 301, location: `${other.url}/robots.txt` },
      "/a.css": { type: "text/css", body: "a{}" },
    });
    await setSecrets(siteId);
    await crawl(server.url);

    const own = server.seen.filter((request) => ["/", "/sub", "/robots.txt", "/a.css"].includes(request.path));
    expect(new Set(own.map((request) => request.path)).size).toBe(4);
    for (const { headers } of own) {
      expect(headers).toMatchObject({ authorization: SECRETS[0], cookie: SECRETS[1], "x-preview": SECRETS[2] });
    }
    const asked = new Set(other.seen.map((request) => request.path));
    for (const path of ["/", "/robots.txt", "/moved.js", "/pixel.png"]) expect(asked).toContain(path);
    expect(secretsIn(other)).toEqual([]);
  });

  it("stay at home when the start itself redirects to another site", async () => {
    const other = await startSite({ "/": { body: htmlPage("", '<a href="/two">Two</a>') }, "/two": { body: "x" } });
    servers.push(other);
    const { server, siteId } = await site({ "/": { status: 301, location: `${other.url}/` } });
    await setSecrets(siteId);
    await crawl(server.url);
    expect(secretsIn(server)).toEqual(SECRETS);
    expect(other.seen.map((request) => request.path)).toContain("/two");
    expect(secretsIn(other)).toEqual([]);
  });

  it("are stored unreadable, told by name only, and changed part by part", async () => {
    const { siteId } = await site({});
    const { ctx } = pipeline;
    await setSecrets(siteId);
    const shown = await getSite({ ctx, input: { siteId } });
    expect(shown.credentials).toEqual({
      hasBasicAuth: true,
      hasCookie: true,
      headerNames: ["X-Preview"],
      isUnreadable: false,
    });
    expect(JSON.stringify(shown)).not.toMatch(/s3cret|session=abc|let-me-in|ann/);
    const row = await db().site.findUniqueOrThrow({ where: { id: siteId } });
    expect(Buffer.from(row.credentialsCipher ?? []).toString("latin1")).not.toMatch(/s3cret|session|let-me-in/);

    await updateCredentials({ ctx, input: { siteId, cookie: null } });
    expect((await getSite({ ctx, input: { siteId } })).credentials).toMatchObject({
      hasBasicAuth: true,
      hasCookie: false,
      headerNames: ["X-Preview"],
    });
    await updateCredentials({ ctx, input: { siteId, basicAuth: null, headers: [] } });
    expect((await db().site.findUniqueOrThrow({ where: { id: siteId } })).credentialsCipher).toBeNull();
  });

  it("that cannot be read stop the audit with a sentence, and can be entered again", async () => {
    const { server, siteId } = await site({ "/": { body: htmlPage("") } });
    await setSecrets(siteId);
    const { siteId: otherId } = await site({});
    const { credentialsCipher } = await db().site.findUniqueOrThrow({ where: { id: siteId } });
    // A cipher of another row is as unreadable as one under another secret.
    await db().site.update({ where: { id: otherId }, data: { credentialsCipher } });
    const { startUrl } = await db().site.findUniqueOrThrow({ where: { id: otherId } });
    const auditId = await queueAudit(pipeline.ctx, startUrl);
    await expect(discoverAudit(auditId)).rejects.toMatchObject({ code: "UNAVAILABLE" });
    expect((await getSite({ ctx: pipeline.ctx, input: { siteId: otherId } })).credentials.isUnreadable).toBe(true);
    await updateCredentials({ ctx: pipeline.ctx, input: { siteId: otherId, cookie: "fresh=1" } });
    await expect(discoverAudit(auditId)).resolves.toBeDefined();
    expect(secretsIn(server)).toEqual([]);
  });
});

describe("what robots.txt keeps out", () => {
  const closed = {
    "/": { body: htmlPage("", '<a href="/closed/page">Closed</a>') },
    "/robots.txt": { type: "text/plain", body: "User-agent: *\nDisallow: /closed/\n" },
    "/closed/page": { body: htmlPage("") },
  };
  const wasAsked = (server: SiteServer) => server.seen.some((request) => request.path === "/closed/page");

  it("is crawled for a proven owner who asks, and not with a proof of 31 days that is gone", async () => {
    const { server, siteId } = await site(closed);
    await db().site.update({
      where: { id: siteId },
      data: { ignoresRobots: true, provenAt: new Date(), provenBy: "file" },
    });
    await crawl(server.url);
    expect(wasAsked(server)).toBe(true);

    server.seen.length = 0;
    const monthAgo = new Date(Date.now() - 31 * 24 * 60 * 60 * 1000);
    await db().site.update({ where: { id: siteId }, data: { provenAt: monthAgo } });
    const auditId = await crawl(server.url);
    expect(wasAsked(server)).toBe(false);
    const phase = await db().auditPhase.findFirstOrThrow({ where: { auditId, phase: "discover" } });
    expect(phase.reason).toMatch(/proof of ownership was not found/);
    expect(await db().site.findUniqueOrThrow({ where: { id: siteId } })).toMatchObject({
      ignoresRobots: false,
      provenAt: null,
    });
  });

  it("stays out when the row asks for it without any proof", async () => {
    const { server, siteId } = await site(closed);
    await db().site.update({ where: { id: siteId }, data: { ignoresRobots: true } });
    await crawl(server.url);
    expect(wasAsked(server)).toBe(false);
  });

  it("is refused by the verb without a proof, as is a faster pace; a slower one is not", async () => {
    const { siteId } = await site({});
    const { ctx } = pipeline;
    const plain = { siteId, hasSubdomains: false, ignoresRobots: false, requestsPerSecond: null };
    await expect(updateSettings({ ctx, input: { ...plain, ignoresRobots: true } })).rejects.toMatchObject({
      code: "FORBIDDEN",
      details: { field: "ignoresRobots" },
    });
    await expect(updateSettings({ ctx, input: { ...plain, requestsPerSecond: 51 } })).rejects.toMatchObject({
      code: "FORBIDDEN",
      details: { field: "requestsPerSecond" },
    });
    await updateSettings({ ctx, input: { ...plain, requestsPerSecond: 2, hasSubdomains: true } });
    expect(await getSite({ ctx, input: { siteId } })).toMatchObject({ requestsPerSecond: 2, hasSubdomains: true });
  });
});

describe("addresses an audit left out", () => {
  it("are listed with their cause, and a pattern can be tried on them", async () => {
    const { server, siteId } = await site({
      "/": {
        body: htmlPage("", '<a href="/a">A</a> <a href="/cart">Cart</a> <a href="/secret" rel="nofollow">No</a>'),
      },
      "/a": { body: htmlPage("", '<a href="/b">B</a>') },
      "/b": { body: htmlPage("") },
    });
    const { ctx } = pipeline;
    const auditId = await crawl(server.url, { exclude: ["/cart*"], maxPages: 2 });
    const list = await listSkipped({ ctx, input: { auditId } });
    expect(list.rows).toEqual([
      { url: `${server.url}/b`, cause: "not-reached" },
      { url: `${server.url}/cart`, cause: "excluded-by-pattern" },
      { url: `${server.url}/secret`, cause: "nofollow" },
    ]);
    expect(list).toMatchObject({ totalCount: 3, allCount: 3 });
    const filtered = await listSkipped({ ctx, input: { auditId, causes: ["nofollow"], search: "SECRET" } });
    expect(filtered).toMatchObject({ totalCount: 1, allCount: 3 });

    const test = await testPatterns({ ctx, input: { siteId, include: [], exclude: ["/a", "/b"] } });
    expect(test).toMatchObject({
      knownCount: 4,
      errors: [],
      matches: { included: { count: 2 }, excluded: { count: 2, examples: [`${server.url}/a`, `${server.url}/b`] } },
    });
  });

  it("cannot be tried before the first audit", async () => {
    const { siteId } = await site({});
    const test = await testPatterns({ ctx: pipeline.ctx, input: { siteId, include: ["/x"], exclude: [] } });
    expect(test).toMatchObject({ auditedAt: null, knownCount: 0 });
  });
});
