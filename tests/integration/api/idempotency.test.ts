import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/server/db/client";
import { pool } from "@/server/db/pool";
import { ensureExecutorSchema } from "@/server/embedded/inngest/schema";
import { resetEnv } from "@/server/env";
import { callApi, startApiServer, tokenFor } from "@/tests/helpers/api-server";
import { createTestDatabase, type TestDatabase } from "@/tests/helpers/database";
import type { LoopbackServer } from "@/tests/helpers/loopback-server";
import { type AuditRows, createAuditRows } from "../audits-read/audit-rows";

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

const post = (path: string, key: string, body?: unknown) =>
  callApi(server, token, { method: "POST", path, body, headers: { "idempotency-key": key } });

describe("an Idempotency-Key", () => {
  const start = (key: string, body: unknown = { url: "shop.example" }) => post("/audits", key, body);
  const audits = () => db().audit.count({ where: { teamId: own.team.teamId, trigger: "api" } });

  it("gives a repetition the first answer, whatever the order of its fields", async () => {
    const first = await start("a", { url: "shop.example", options: { maxPages: 9, sampleSize: 0 } });
    const again = await start("a", { options: { sampleSize: 0, maxPages: 9 }, url: "shop.example" });
    expect([again.status, again.text, again.headers.get("location")]).toEqual([
      202,
      first.text,
      first.headers.get("location"),
    ]);
    expect([first, again].map(({ headers }) => headers.get("idempotency-replayed"))).toEqual([null, "true"]);
    expect(await audits()).toBe(1);
    await start("b");
    expect(await audits()).toBe(2);
  });

  it("refuses another body, another address, and a key that is none", async () => {
    await start("a");
    expect(await start("a", { url: "other.example" })).toMatchObject({ status: 409, body: { code: "CONFLICT" } });
    const elsewhere = await post(`/audits/${own.auditId}/cancel`, "a");
    expect(elsewhere).toMatchObject({ status: 409, body: { code: "CONFLICT" } });
    expect(await start("x".repeat(201))).toMatchObject({ status: 400 });
    expect(await audits()).toBe(1);
  });

  it("lets one of many concurrent requests through and asks the others to wait", async () => {
    const answers = await Promise.all(Array.from({ length: 6 }, () => start("a")));
    expect(await audits()).toBe(1);
    const waiting = answers.filter(({ status }) => status === 409);
    expect(answers.length - waiting.length).toBeGreaterThanOrEqual(1);
    for (const { headers } of waiting) expect(Number(headers.get("retry-after"))).toBeGreaterThan(0);
    expect(new Set(answers.filter(({ status }) => status === 202).map(({ text }) => text)).size).toBe(1);
    expect((await start("a")).headers.get("idempotency-replayed")).toBe("true");
  });

  it("keeps no refusal, so that the request can be mended by the same key", async () => {
    await db().audit.update({ where: { id: own.auditId }, data: { status: "running" } });
    const share = () => post("/shares", "s", { auditId: own.auditId });
    expect(await share()).toMatchObject({ status: 409, body: { code: "NOT_READY" } });
    await db().audit.update({ where: { id: own.auditId }, data: { status: "completed" } });
    const made = await share();
    expect(made.status).toBe(201);
    expect((await share()).text).toBe(made.text);
    // The address of a share is told once; what is kept for repetitions is a cipher.
    const kept = await db().idempotencyKey.findMany({ where: { teamId: own.team.teamId } });
    expect(JSON.stringify(kept)).not.toContain(made.body.url.split("/").at(-1));
  });

  it("takes over from a first request that died after its work, without doing it again", async () => {
    const { body } = await start("a");
    const died = new Date(Date.now() - 5 * 60_000);
    const where = { teamId_key: { teamId: own.team.teamId, key: "a" } };
    await db().idempotencyKey.update({
      where,
      data: { status: null, response: body.id, createdAt: died },
    });
    expect(await start("a")).toMatchObject({ status: 202, body: { id: body.id } });
    expect(await audits()).toBe(1);
    // Still being answered: not to be taken.
    await db().idempotencyKey.update({ where, data: { status: null, response: body.id, createdAt: new Date() } });
    expect(await start("a")).toMatchObject({ status: 409 });
  });

  it("is forgotten after a day, and belongs to one team", async () => {
    const first = await start("a");
    await db().idempotencyKey.updateMany({ data: { createdAt: new Date(Date.now() - 25 * 3_600_000) } });
    expect((await start("a")).body.id).not.toBe(first.body.id);
    const other = await createAuditRows();
    token = await tokenFor(other.ctx, true);
    expect(await start("a")).toMatchObject({ status: 202 });
  });
});
