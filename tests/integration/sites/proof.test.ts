import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listSkipped } from "@/server/audits/list-skipped";
import { siteTools } from "@/server/audits/site-tools";
import type { TeamContext } from "@/server/context";
import { db } from "@/server/db/client";
import { createFetcher } from "@/server/net/fetch-url";
import { createNetPolicy } from "@/server/net/policy";
import { checkProof } from "@/server/sites/check-proof";
import { createSite } from "@/server/sites/create-site";
import { findProof } from "@/server/sites/find-proof";
import { getSite } from "@/server/sites/get-site";
import { loadAccess } from "@/server/sites/load-access";
import { proofPath, proofTag, proofText } from "@/server/sites/prepare-proof";
import { testPatterns } from "@/server/sites/test-patterns";
import { updateCredentials } from "@/server/sites/update-credentials";
import { updateSettings } from "@/server/sites/update-settings";
import { type Pipeline, queueAudit, startPipeline } from "@/tests/helpers/pipeline";
import { createTestTeam } from "@/tests/helpers/team";
import { htmlPage, type SiteRoute, type SiteServer, startSite } from "./site-server";

let pipeline: Pipeline;
let ctx: TeamContext;
let foreign: TeamContext;
const servers: SiteServer[] = [];

beforeAll(async () => {
  process.env.CRAWL_REQUESTS_PER_SECOND = "50";
  pipeline = await startPipeline({ withWorker: false });
  ctx = pipeline.ctx;
  const other = await createTestTeam("Another team");
  foreign = { ...ctx, teamId: other.teamId, actor: { kind: "user", userId: other.userId } };
});
afterAll(async () => {
  await pipeline.stop();
  await Promise.all(servers.map((server) => server.stop()));
});

async function site(path = "/") {
  const server = await startSite();
  servers.push(server);
  const { siteId } = await createSite({ ctx, input: { url: server.url + path } });
  const { token } = (await getSite({ ctx, input: { siteId } })).proof;
  return { server, siteId, token, check: () => checkProof({ ctx, input: { siteId } }) };
}

const text = (body: string): SiteRoute => ({ type: "text/plain", body });

describe("the proof of ownership", () => {
  it("has a token of its own for each site, which stays", async () => {
    const [first, second] = [await site(), await site()];
    expect(first.token).toMatch(/^[0-9a-f]{32}$/);
    expect(first.token).not.toBe(second.token);
    expect((await getSite({ ctx, input: { siteId: first.siteId } })).proof.token).toBe(first.token);
  });

  it("is found as a file and unlocks ignoring robots.txt and a faster pace", async () => {
    const { server, siteId, token, check } = await site();
    server.table[proofPath(token)] = text(`${proofText(token)}\n`);
    expect(await check()).toEqual({ isProven: true, method: "file" });
    const input = { siteId, hasSubdomains: false, ignoresRobots: true, requestsPerSecond: 80 };
    await updateSettings({ ctx, input });
    const access = await loadAccess(ctx, siteId);
    expect(access.respectsRobots(`${server.url}/x`)).toBe(false);
    expect(access.hasOwnPace(`${server.url}/x`)).toBe(true);
    expect(access.respectsRobots("https://elsewhere.test/x")).toBe(true);
    const { gate } = await siteTools({ ctx, siteId });
    expect(gate.intervalMs(`${server.url}/x`)).toBe(1000 / 80);
    expect(gate.intervalMs("https://elsewhere.test/x")).toBe(1000 / 50);
    await db().site.update({ where: { id: siteId }, data: { provenAt: null } });
    const unproven = await siteTools({ ctx, siteId });
    expect(unproven.gate.intervalMs(`${server.url}/x`)).toBe(1000 / 50);
    expect(unproven.respectsRobots(`${server.url}/x`)).toBe(true);
  });

  it("is found as a tag in the head of the home page, not of the start page", async () => {
    const { server, token, check } = await site("/users/mallory");
    server.table["/users/mallory"] = { body: htmlPage(proofTag(token)) };
    expect(await check()).toMatchObject({ isProven: false });
    server.table["/"] = { body: htmlPage(proofTag(token)) };
    expect(await check()).toEqual({ isProven: true, method: "meta" });
  });

  it("is not found in a comment of a visitor, an echoed path, a longer file or with another token", async () => {
    const { server, token, check } = await site();
    const other = (await site()).token;
    server.table["/"] = { body: htmlPage("", `<p>Hello</p>${proofTag(token)}`) };
    for (const body of [`Not found: ${proofPath(token)}`, `${proofText(token)} and more`, proofText(other)]) {
      server.table[proofPath(token)] = text(body);
      expect(await check()).toMatchObject({ isProven: false, reason: expect.stringContaining("expected text") });
    }
    server.table[proofPath(token)] = { ...text(proofText(token)), status: 404 };
    expect(await check()).toMatchObject({ isProven: false, reason: expect.stringContaining("answered 404") });
  });

  it("is not found on a host that the file redirects to", async () => {
    const { server, token, check } = await site();
    const other = await startSite({ [proofPath(token)]: text(proofText(token)) });
    servers.push(other);
    server.table[proofPath(token)] = { status: 302, location: other.url + proofPath(token) };
    expect(await check()).toMatchObject({ isProven: false, reason: expect.stringContaining("another host") });
  });

  it("takes back what it allowed when it is gone, but not when the server is down", async () => {
    const { server, siteId, token, check } = await site();
    server.table[proofPath(token)] = text(proofText(token));
    await check();
    await updateSettings({
      ctx,
      input: { siteId, hasSubdomains: false, ignoresRobots: true, requestsPerSecond: 80 },
    });
    server.table[proofPath(token)] = { status: 503 };
    expect((await check()).isProven).toBe(false);
    expect(await getSite({ ctx, input: { siteId } })).toMatchObject({ ignoresRobots: true, requestsPerSecond: 80 });
    server.table["/"] = { body: htmlPage("") };
    delete server.table[proofPath(token)];
    expect((await check()).isProven).toBe(false);
    expect(await getSite({ ctx, input: { siteId } })).toMatchObject({
      ignoresRobots: false,
      requestsPerSecond: null,
      proof: { provenAt: null, method: null },
    });
  });

  it("is found in DNS at the registrable domain, and then covers every name below it", async () => {
    const policy = createNetPolicy({ allowHosts: ["shop.example.test"], resolve: async () => [] });
    const asked: string[] = [];
    const search = { startUrl: "http://shop.example.test/", token: "abc", fetcher: createFetcher(policy) };
    const found = await findProof({
      ...search,
      resolveTxt: async (name) => {
        asked.push(name);
        return { ok: true, records: ["v=spf1 -all", proofText("abc")] };
      },
    });
    expect(found).toMatchObject({ isProven: true, method: "dns" });
    expect(asked).toEqual(["example.test"]);
    const missed = await findProof({ ...search, resolveTxt: async () => ({ ok: false }) });
    expect(missed).toMatchObject({ isProven: false, isConclusive: false });

    const { siteId } = await createSite({ ctx, input: { url: "https://shop.example.test/" } });
    const prove = (provenBy: string) =>
      db().site.update({
        where: { id: siteId },
        data: { provenAt: new Date(), provenBy, ignoresRobots: true, hasSubdomains: true },
      });
    const respects = async (url: string) => (await loadAccess(ctx, siteId)).respectsRobots(url);
    await prove("dns");
    expect(await respects("https://blog.example.test/")).toBe(false);
    await prove("file");
    expect(await respects("https://blog.example.test/")).toBe(true);
    expect(await respects("https://shop.example.test/")).toBe(false);
  });
});

describe("looking for the proof", () => {
  it("is limited for each site, with a sentence that says how long to wait, and not for other sites", async () => {
    const { server, siteId, check } = await site();
    const at = new Date("2026-11-25T12:03:00Z");
    const later = { ...ctx, now: () => new Date("2026-11-25T12:15:00Z") };
    const asked = { ...ctx, now: () => at };
    for (let index = 0; index < 10; index++) await checkProof({ ctx: asked, input: { siteId } });
    const before = server.requests.length;
    const refusal = await checkProof({ ctx: asked, input: { siteId } }).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: "RATE_LIMITED", details: { retryAfterSeconds: 720 } });
    expect(String(refusal)).toContain("Wait 12 minutes and check again");
    expect(server.requests.length).toBe(before);
    const other = await site();
    expect(await checkProof({ ctx: asked, input: { siteId: other.siteId } })).toMatchObject({ isProven: false });
    expect(await checkProof({ ctx: later, input: { siteId } })).toMatchObject({ isProven: false });
    expect(await check()).toMatchObject({ isProven: false });
  });

  it("is limited for each team over all its sites", async () => {
    const { teamId, userId } = await createTestTeam("A busy team");
    const busy: TeamContext = {
      ...ctx,
      teamId,
      actor: { kind: "user", userId },
      now: () => new Date("2026-11-25T12:03:00Z"),
    };
    const server = await startSite();
    servers.push(server);
    let refusedAt = 0;
    for (let index = 0; index < 61 && refusedAt === 0; index++) {
      const { siteId } = await createSite({ ctx: busy, input: { url: `${server.url}/${Math.floor(index / 9)}` } });
      await checkProof({ ctx: busy, input: { siteId } }).catch((error: unknown) => {
        expect(error).toMatchObject({ code: "RATE_LIMITED" });
        refusedAt = index;
      });
    }
    expect(refusedAt).toBe(60);
  });

  it("does not count what is refused to another team", async () => {
    const { siteId, check } = await site();
    for (let index = 0; index < 12; index++)
      await expect(checkProof({ ctx: foreign, input: { siteId } })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await check()).toMatchObject({ isProven: false });
  });
});

describe("another team", () => {
  it("can neither see nor change a site's settings, nor use it", async () => {
    const { siteId, server, token } = await site();
    server.table[proofPath(token)] = text(proofText(token));
    const auditId = await queueAudit(ctx, server.url);
    await db().frontierUrl.create({ data: { auditId, url: `${server.url}/x`, ordinal: 0, state: "skipped" } });
    const missing = { code: "NOT_FOUND" };
    const input = { siteId };
    await expect(getSite({ ctx: foreign, input })).rejects.toMatchObject(missing);
    await expect(checkProof({ ctx: foreign, input })).rejects.toMatchObject(missing);
    await expect(loadAccess(foreign, siteId)).rejects.toMatchObject(missing);
    await expect(testPatterns({ ctx: foreign, input: { siteId, include: [], exclude: [] } })).rejects.toMatchObject(
      missing,
    );
    await expect(updateCredentials({ ctx: foreign, input: { siteId, cookie: "a=b" } })).rejects.toMatchObject(missing);
    await expect(
      updateSettings({
        ctx: foreign,
        input: { siteId, hasSubdomains: true, ignoresRobots: false, requestsPerSecond: null },
      }),
    ).rejects.toMatchObject(missing);
    expect(await listSkipped({ ctx: foreign, input: { auditId } })).toMatchObject({ rows: [], allCount: 0 });
    expect(await db().site.findUniqueOrThrow({ where: { id: siteId } })).toMatchObject({
      hasSubdomains: false,
      provenAt: null,
      credentialsCipher: null,
    });
  });
});
