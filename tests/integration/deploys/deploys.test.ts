import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { POST } from "@/app/api/deploy/[token]/route";
import { db } from "@/server/db/client";
import { createHook } from "@/server/deploys/create-hook";
import { listHooks } from "@/server/deploys/list-hooks";
import { revokeHook } from "@/server/deploys/revoke-hook";
import { archiveSite } from "@/server/sites/archive-site";
import { createTestDatabase, type TestDatabase } from "@/tests/helpers/database";
import { type AuditRows, createAuditRows } from "../audits-read/audit-rows";

let database: TestDatabase;
let own: AuditRows;
let siteId: string;
let hook: { hookId: string; hookUrl: string };
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => {
  await db().$disconnect();
  await database.drop();
});
beforeEach(async () => {
  // Every call here comes from one address.
  await db().rateLimit.deleteMany();
  own = await createAuditRows();
  siteId = (await db().audit.findUniqueOrThrow({ where: { id: own.auditId } })).siteId;
  hook = await createHook({ ctx: own.ctx, input: { siteId, name: "Production" } });
});

const tokenOf = (url: string) => url.split("/").at(-1) ?? "";
const post = async (body?: unknown, token = tokenOf(hook.hookUrl)) => {
  const text = typeof body === "string" ? body : body === undefined ? null : JSON.stringify(body);
  const request = new Request("http://localhost/api/deploy/x", { method: "POST", body: text });
  const response = await POST(request, { params: Promise.resolve({ token }) });
  return { status: response.status, headers: response.headers, body: await response.json() };
};
const deployed = () => db().audit.findMany({ where: { siteId, trigger: "deploy" } });
const marks = () => db().annotation.findMany({ where: { siteId, kind: "deploy" }, orderBy: { createdAt: "asc" } });

describe("a deploy hook", () => {
  it("is an address shown once, of which only the hash is kept", async () => {
    expect(hook.hookUrl).toMatch(/\/api\/deploy\/[\w-]{43}$/);
    const stored = await db().deployHook.findUniqueOrThrow({ where: { id: hook.hookId } });
    expect(JSON.stringify(stored)).not.toContain(tokenOf(hook.hookUrl));
    expect(JSON.stringify(await listHooks({ ctx: own.ctx, input: { siteId } }))).not.toContain(stored.tokenHash);
  });

  it("audits the site and marks the moment on an empty POST", async () => {
    const { status, body } = await post();
    expect(status).toBe(202);
    expect(await deployed()).toMatchObject([{ id: body.auditId, requestedById: null, options: { maxPages: 500 } }]);
    expect(await marks()).toMatchObject([
      { id: body.annotationId, text: "Deployment reported by Production", url: null },
    ]);
    expect(await listHooks({ ctx: own.ctx, input: { siteId } })).toMatchObject([{ lastUsedAt: expect.any(Date) }]);
  });

  it("audits the part that the body names", async () => {
    await post({ text: "v2.4.0", url: "https://git.example/v2.4.0", include: ["/shop/*"], maxPages: 30 });
    expect(await deployed()).toMatchObject([{ options: { include: ["/shop/*"], maxPages: 30 } }]);
    expect(await marks()).toMatchObject([{ text: "v2.4.0", url: "https://git.example/v2.4.0" }]);
  });

  it("starts one audit for one deployment, also when it is reported twice at once", async () => {
    const answers = await Promise.all([post({ id: "build-7" }), post({ id: "build-7" }), post({ id: "build-7" })]);
    expect(new Set(answers.map(({ body }) => body.auditId)).size).toBe(1);
    expect(await post({ id: "build-7" })).toMatchObject({ status: 200, body: { isRepeated: true } });
    expect(await deployed()).toHaveLength(1);
    expect(await marks()).toHaveLength(1);
    await post({ id: "build-8" });
    expect(await deployed()).toHaveLength(2);
  });

  it.each<[string, unknown, string]>([
    ["no JSON", "{nope", "not JSON"],
    ["an unknown field", { pages: 3 }, "pages"],
    ["a number out of range", { maxPages: 0 }, "maxPages"],
    ["an address that is none", { url: "javascript:alert(1)" }, "url"],
    ["a pattern that cannot be read", { include: ["blog"] }, "blog"],
    ["a body that is too large", { text: "x".repeat(20_000) }, "16 KiB"],
  ])("refuses %s with a sentence and starts nothing", async (_name, body, part) => {
    const answer = await post(body);
    expect(answer).toMatchObject({ status: 400, body: { code: "BAD_INPUT" } });
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(answer.body.title).toContain(part);
    expect([...(await deployed()), ...(await marks())]).toEqual([]);
  });

  it("looks the same when it is unknown, revoked or of a removed site", async () => {
    const unknown = await post({}, "x".repeat(43));
    expect(unknown.status).toBe(404);
    const other = await createHook({ ctx: own.ctx, input: { siteId, name: "Staging" } });
    await revokeHook({ ctx: own.ctx, input: { hookId: hook.hookId } });
    await revokeHook({ ctx: own.ctx, input: { hookId: hook.hookId } });
    expect((await post({})).body).toEqual(unknown.body);
    await archiveSite({ ctx: own.ctx, input: { siteId } });
    expect((await post({}, tokenOf(other.hookUrl))).body).toEqual(unknown.body);
    expect(await deployed()).toEqual([]);
  });

  it("slows down a deployment that runs wild", async () => {
    let last = await post({ id: "same" });
    for (let count = 0; count < 20; count++) last = await post({ id: "same" });
    expect(last).toMatchObject({ status: 429, body: { code: "RATE_LIMITED" } });
    expect(Number(last.headers.get("retry-after"))).toBeGreaterThan(0);
  });
});

it("belongs to its team", async () => {
  const foreign = await createAuditRows();
  await expect(createHook({ ctx: foreign.ctx, input: { siteId, name: "Mine" } })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  await expect(revokeHook({ ctx: foreign.ctx, input: { hookId: hook.hookId } })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  expect(await listHooks({ ctx: foreign.ctx, input: { siteId } })).toEqual([]);
});
