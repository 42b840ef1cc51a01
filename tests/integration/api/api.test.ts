import { createHash } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { RATE_LIMITS } from "@/server/api/constants";
import { db } from "@/server/db/client";
import { pool } from "@/server/db/pool";
import { ensureExecutorSchema } from "@/server/embedded/inngest/schema";
import { resetEnv } from "@/server/env";
import { callApi, startApiServer, tokenFor } from "@/tests/helpers/api-server";
import { createTestDatabase, type TestDatabase } from "@/tests/helpers/database";
import type { LoopbackServer } from "@/tests/helpers/loopback-server";
import { type AuditRows, createAuditRows, urlOf } from "../audits-read/audit-rows";

let database: TestDatabase;
let server: LoopbackServer;
let own: AuditRows;
let token: string;
beforeAll(async () => {
  database = await createTestDatabase();
  resetEnv();
  await ensureExecutorSchema(pool());
  server = await startApiServer();
});
afterAll(async () => {
  await server.stop();
  await db().$disconnect();
  await pool().end();
  await database.drop();
});
beforeEach(async () => {
  await db().rateLimit.deleteMany();
  own = await createAuditRows();
  token = await tokenFor(own.ctx, true);
});

const api = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
  callApi(server, token, { method, path, body, headers });

/** All items of a list, a few at a time. */
async function readAll(path: string, limit: number): Promise<{ id: string; url?: string }[]> {
  const items: { id: string }[] = [];
  let cursor = "";
  do {
    const { body } = await api("GET", `${path}${path.includes("?") ? "&" : "?"}limit=${limit}${cursor}`);
    items.push(...body.data);
    cursor = body.nextCursor === null ? "" : `&cursor=${body.nextCursor}`;
  } while (cursor !== "");
  return items;
}

describe("audits over the API", () => {
  it("start for a site, or for an address that becomes one, and are marked as such", async () => {
    const created = await api("POST", "/audits", { url: "shop.example", options: { maxPages: 20, sampleSize: 0 } });
    expect(created).toMatchObject({ status: 202, body: { status: "queued", trigger: "api", score: null, lost: null } });
    expect(created.body.options).toMatchObject({ maxPages: 20, sampleSize: 0, devices: ["mobile", "desktop"] });
    expect(created.headers.get("location")).toBe(`/api/v1/audits/${created.body.id}`);
    const again = await api("POST", "/audits", { siteId: created.body.siteId });
    expect(again).toMatchObject({ status: 202, body: { siteId: created.body.siteId, url: "https://shop.example/" } });
    expect((await api("GET", `/audits/${created.body.id}`)).body).toEqual(created.body);
    expect((await readAll("/sites", 1)).map((site) => site.url)).toEqual(["https://shop.example/", urlOf("/")]);
  });

  it("are cancelled once, and their run says so", async () => {
    const { body } = await api("POST", "/audits", { url: "shop.example" });
    expect((await api("GET", `/audits/${body.id}/run`)).body).toMatchObject({ status: "queued", isOver: false });
    expect((await api("POST", `/audits/${body.id}/cancel`)).body).toMatchObject({ status: "cancelled" });
    expect((await api("POST", `/audits/${body.id}/cancel`)).body).toMatchObject({ status: "cancelled" });
    const { phases, ...run } = (await api("GET", `/audits/${body.id}/run`)).body;
    expect(run).toMatchObject({ auditId: body.id, status: "cancelled", isOver: true });
    expect(phases).toHaveLength(8);
  });

  it("are told with what they found", async () => {
    const { body: audit } = await api("GET", `/audits/${own.auditId}`);
    expect(audit).toMatchObject({ score: 78, findings: { critical: 1, warning: 1, notice: 1 }, hasReport: false });
    const { body: findings } = await api("GET", `/audits/${own.auditId}/findings?severity=critical&severity=notice`);
    expect(findings.data).toMatchObject([
      { ruleId: "missing-robots-txt", url: null, evidence: [{ kind: "text", value: "x" }] },
      { ruleId: "missing-title", url: urlOf("/b"), fixedAt: null },
    ]);
    const { body: pages } = await api("GET", `/audits/${own.auditId}/pages?statusClass=4xx&statusClass=none`);
    expect(pages.data.map((page: { url: string; status: number | null }) => [page.url, page.status])).toEqual([
      [urlOf("/c"), 404],
      [urlOf("/d"), null],
    ]);
    const indexable = await readAll(`/audits/${own.auditId}/pages?indexable=true`, 1);
    expect(indexable.map((page) => page.url)).toEqual([urlOf("/a"), urlOf("/b")]);
    const { body: measured } = await api("GET", `/audits/${own.auditId}/measurements`);
    expect(measured.data).toMatchObject([{ performance: 58, lcpMs: 3800, cls: null, seo: null }]);
  });

  it("give their PDF, unchanged once", async () => {
    expect(await api("GET", `/audits/${own.auditId}/report.pdf`)).toMatchObject({
      status: 409,
      body: { code: "NOT_READY" },
    });
    const bytes = Buffer.from("%PDF-1.7 a report");
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    await db().report.create({ data: { auditId: own.auditId, bytes, sha256, pageCount: 1 } });
    const report = await api("GET", `/audits/${own.auditId}/report.pdf`);
    expect([report.status, report.headers.get("content-type"), report.text]).toEqual([
      200,
      "application/pdf",
      "%PDF-1.7 a report",
    ]);
    const etag = report.headers.get("etag") ?? "";
    expect(await api("GET", `/audits/${own.auditId}/report.pdf`, undefined, { "if-none-match": etag })).toMatchObject({
      status: 304,
      text: "",
    });
  });

  it("are shared and the link is revoked", async () => {
    const { status, body } = await api("POST", "/shares", { auditId: own.auditId, label: "Client", lifetimeDays: 7 });
    expect(status).toBe(201);
    expect(body).toMatchObject({ state: "active", label: "Client", url: expect.stringMatching(/\/s\/[\w-]{43}$/) });
    const { body: list } = await api("GET", `/shares?auditId=${own.auditId}`);
    expect(list.data).toMatchObject([{ id: body.id, viewCount: 0 }]);
    expect(JSON.stringify(list)).not.toContain(body.url);
    expect((await api("DELETE", `/shares/${body.id}`)).body).toMatchObject({ state: "revoked" });
    const guarded = await api("POST", "/shares", { auditId: own.auditId, isPortal: true, password: "open sesame now" });
    expect(guarded.body).toMatchObject({ auditId: null, siteId: expect.any(String), hasPassword: true });
    expect(guarded.text).not.toContain("sesame");
  });
});

describe("lists", () => {
  it("neither repeat nor drop an item while others come in, also among equal moments", async () => {
    const { siteId } = await db().audit.findUniqueOrThrow({ where: { id: own.auditId } });
    const at = new Date("2026-11-21T10:00:00.123Z");
    const add = (createdAt: Date) =>
      db().audit.create({
        data: { teamId: own.team.teamId, siteId, startUrl: urlOf("/"), options: {}, ruleSetVersion: "t", createdAt },
      });
    const equals = await Promise.all(Array.from({ length: 5 }, () => add(at)));
    const first = await api("GET", "/audits?limit=3");
    await add(new Date("2026-12-01T10:00:00Z"));
    const rest = await api("GET", `/audits?limit=200&cursor=${first.body.nextCursor}`);
    const ids = [...first.body.data, ...rest.body.data].map((audit: { id: string }) => audit.id);
    expect(ids.sort()).toEqual([own.auditId, ...equals.map((audit) => audit.id)].sort());
    expect(rest.body.nextCursor).toBeNull();
  });

  it("walk to their end one by one", async () => {
    expect(await readAll(`/audits/${own.auditId}/findings`, 1)).toHaveLength(3);
    expect((await readAll(`/audits/${own.auditId}/pages`, 1)).map((page) => page.url)).toEqual(
      ["/a", "/b", "/c", "/d"].map(urlOf),
    );
  });

  it("refuse a cursor of another list, of another filter, and one that is none", async () => {
    const { body } = await api("GET", `/audits/${own.auditId}/pages?limit=1`);
    const other = await createAuditRows();
    for (const path of [
      `/audits/${own.auditId}/findings?cursor=${body.nextCursor}`,
      `/audits/${own.auditId}/pages?indexable=true&cursor=${body.nextCursor}`,
      `/audits/${own.auditId}/pages?cursor=%00`,
      `/audits?cursor=${Buffer.from('["x",{"at":"now"}]').toString("base64url")}`,
    ]) {
      expect([path, await api("GET", path)]).toMatchObject([path, { status: 400, body: { code: "BAD_INPUT" } }]);
    }
    token = await tokenFor(other.ctx, false);
    expect(await api("GET", `/audits/${own.auditId}/pages?cursor=${body.nextCursor}`)).toMatchObject({ status: 404 });
  });
});

describe("refusals", () => {
  it.each<[string, string, string, unknown, string]>([
    ["a body that is no JSON", "POST", "/audits", "{nope", ""],
    ["neither site nor address", "POST", "/audits", {}, "siteId"],
    ["both", "POST", "/audits", { siteId: crypto.randomUUID(), url: "a.example" }, "siteId"],
    ["an option that does not exist", "POST", "/audits", { url: "a.example", options: { pages: 3 } }, "options"],
    ["a pattern that cannot be read", "POST", "/audits", { url: "a.example", options: { include: ["blog"] } }, ""],
    ["an address that is none", "POST", "/sites", { url: "http://" }, "url"],
    ["a body that is too large", "POST", "/sites", { url: "x".repeat(70_000) }, ""],
    ["a filter that does not exist", "GET", "/audits?state=done", undefined, ""],
    ["a value that does not exist", "GET", "/audits?status=done", undefined, "status.0"],
    ["a limit out of range", "GET", "/sites?limit=1000", undefined, "limit"],
    ["an id that is none", "GET", "/audits/1", undefined, "auditId"],
  ])("name %s", async (_name, method, path, body, field) => {
    const answer = await api(method, path, body);
    expect(answer).toMatchObject({ status: 400, body: { code: "BAD_INPUT", status: 400 } });
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(answer.body.type).toMatch(/\/docs\/api#error-bad-input$/);
    if (field) expect(answer.body.errors[0].field).toBe(field);
    expect(answer.text).not.toMatch(/\bat .+:\d+|node_modules|Zod/);
  });

  it("say where nothing is, and which methods there are", async () => {
    expect(await api("GET", "/nothing")).toMatchObject({ status: 404, body: { code: "NOT_FOUND" } });
    expect(await api("GET", "/audits/%2e%2e%2fsites")).toMatchObject({ status: 400 });
    const wrong = await api("PUT", "/sites", {});
    expect(wrong).toMatchObject({ status: 405, body: { code: "METHOD_NOT_ALLOWED" } });
    expect(wrong.headers.get("allow")).toBe("GET, POST");
  });

  it("mask what nobody expected", async () => {
    await db().audit.update({ where: { id: own.auditId }, data: { options: { maxPages: "many secrets" } } });
    const answer = await api("GET", `/audits/${own.auditId}`);
    expect(answer).toMatchObject({ status: 500, body: { code: "INTERNAL" } });
    expect(answer.text).not.toMatch(/secrets|maxPages|Zod/);
  });

  it("let no page of another origin in, preflight included", async () => {
    const headers = { origin: "https://evil.example", "access-control-request-method": "POST" };
    for (const method of ["OPTIONS", "GET"]) {
      const answer = await api(method, "/sites", undefined, headers);
      expect([...answer.headers.keys()].filter((name) => name.startsWith("access-control"))).toEqual([]);
      expect(answer.headers.get("cache-control")).toBe("private, no-store");
    }
    expect(await api("OPTIONS", "/sites", undefined, headers)).toMatchObject({ status: 405 });
  });
});

describe("limits", () => {
  it("are told with every answer, reading and changing apart", async () => {
    const reading = await api("GET", "/token");
    expect(reading.headers.get("ratelimit-limit")).toBe(String(RATE_LIMITS.read));
    expect(reading.headers.get("ratelimit-remaining")).toBe(String(RATE_LIMITS.read - 1));
    expect(Number(reading.headers.get("ratelimit-reset"))).toBeGreaterThan(0);
    const changing = await api("POST", "/sites", { url: "a.example" });
    expect(changing.headers.get("ratelimit-remaining")).toBe(String(RATE_LIMITS.write - 1));
  });

  it("end in 429 with the time to wait, for one token only", async () => {
    await api("POST", "/sites", { url: "a.example" });
    await db().rateLimit.updateMany({
      where: { key: { startsWith: "api-write:" } },
      data: { count: RATE_LIMITS.write },
    });
    // The next minute may begin between the two.
    let over = await api("POST", "/sites", { url: "a.example" });
    if (over.status !== 429) {
      await db().rateLimit.updateMany({ where: { key: { startsWith: "api-write:" } }, data: { count: 99 } });
      over = await api("POST", "/sites", { url: "a.example" });
    }
    expect(over).toMatchObject({ status: 429, body: { code: "RATE_LIMITED" } });
    expect(over.headers.get("retry-after")).toBe(over.headers.get("ratelimit-reset"));
    token = await tokenFor(own.ctx, true);
    expect(await api("POST", "/sites", { url: "a.example" })).toMatchObject({ status: 201 });
  });
});
