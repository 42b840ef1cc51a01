import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { appendEvent } from "@/server/audits/append-event";
import type { WatchedEvent } from "@/server/audits/events";
import { MAX_STREAM_MS, watchAudit } from "@/server/audits/watch-audit";
import { type Clock, systemClock } from "@/server/clock";
import { db } from "@/server/db/client";
import { pool } from "@/server/db/pool";
import { createTestDatabase, type TestDatabase } from "@/tests/helpers/database";
import { type AuditRows, createAuditRows } from "./audit-rows";

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => {
  await pool().end();
  await db().$disconnect();
  await database.drop();
});

const line = ({ auditId }: AuditRows, key: string) =>
  appendEvent(auditId, key, { kind: "progress", phase: "crawl", counts: { fetched: 1 } });

async function finish({ auditId }: AuditRows): Promise<void> {
  await db().audit.update({ where: { id: auditId }, data: { status: "completed" } });
  await appendEvent(auditId, "status:completed", { kind: "status", status: "completed" });
}

async function collect(stream: AsyncIterable<WatchedEvent>): Promise<number[]> {
  const seen: number[] = [];
  for await (const event of stream) seen.push(event.seq);
  return seen;
}

/** Sleeping never ends by itself: only a wake-up or the signal goes on. */
const sleepless: Clock = {
  now: systemClock.now,
  sleep: (_durationMs, signal) =>
    new Promise((resolve) => {
      if (signal?.aborted) resolve();
      signal?.addEventListener("abort", () => resolve(), { once: true });
    }),
};

describe("watchAudit", () => {
  it("tells what happened before, what happens now, and ends with the audit", async () => {
    const rows = await createAuditRows("running");
    await line(rows, "one");
    const stream = watchAudit({ ctx: rows.ctx, auditId: rows.auditId, cursor: 0 });
    expect((await stream.next()).value?.seq).toBe(1);
    await line(rows, "two");
    expect((await stream.next()).value?.seq).toBe(2);
    await finish(rows);
    expect(await collect(stream)).toEqual([3]);
  });

  it("is woken by a notification and does not depend on polling", async () => {
    const rows = await createAuditRows("running");
    const controller = new AbortController();
    const stream = watchAudit({
      ctx: rows.ctx,
      auditId: rows.auditId,
      cursor: 0,
      clock: sleepless,
      signal: controller.signal,
    });
    const next = stream.next();
    // The listener connects in the background, so lines are added until one of them wakes the sleeper.
    let isAwake = false;
    void next.then(() => {
      isAwake = true;
    });
    for (let tries = 0; tries < 200 && !isAwake; tries++) {
      await line(rows, `try-${tries}`);
      await systemClock.sleep(20);
    }
    expect((await next).value?.seq).toBe(1);
    controller.abort();
    await stream.return(undefined);
  });

  it("resumes behind the cursor without repeating a line", async () => {
    const rows = await createAuditRows("running");
    await line(rows, "one");
    await line(rows, "two");
    await finish(rows);
    expect(await collect(watchAudit({ ctx: rows.ctx, auditId: rows.auditId, cursor: 1 }))).toEqual([2, 3]);
  });

  it("tells everything of a long story before it ends", async () => {
    const rows = await createAuditRows("running");
    for (let index = 0; index < 230; index++) await line(rows, `line-${index}`);
    await finish(rows);
    const seen = await collect(watchAudit({ ctx: rows.ctx, auditId: rows.auditId, cursor: 0 }));
    expect(seen).toEqual(Array.from({ length: 231 }, (_, index) => index + 1));
  });

  it("waits for what is added to a finished audit when the reader has all the rest", async () => {
    const rows = await createAuditRows("running");
    await finish(rows);
    const stream = watchAudit({ ctx: rows.ctx, auditId: rows.auditId, cursor: 1 });
    const next = stream.next();
    await appendEvent(rows.auditId, "analysis", { kind: "analysis", markdown: "Well.", isFinal: true });
    expect((await next).value?.data).toEqual({ kind: "analysis", markdown: "Well.", isFinal: true });
    await stream.return(undefined);
  });

  it("stops when the reader leaves", async () => {
    const rows = await createAuditRows("running");
    const controller = new AbortController();
    const reading = collect(
      watchAudit({ ctx: rows.ctx, auditId: rows.auditId, cursor: 0, signal: controller.signal, clock: sleepless }),
    );
    controller.abort();
    expect(await reading).toEqual([]);
  });

  it("ends after its time is up, so that the reader reconnects", async () => {
    const rows = await createAuditRows("running");
    let nowMs = 0;
    const clock: Clock = {
      now: () => new Date(nowMs),
      sleep: async () => {
        nowMs += MAX_STREAM_MS;
      },
    };
    expect(await collect(watchAudit({ ctx: rows.ctx, auditId: rows.auditId, cursor: 0, clock }))).toEqual([]);
  });

  it("does not show an audit to another team", async () => {
    const rows = await createAuditRows("running");
    const other = await createAuditRows("running");
    const stream = watchAudit({ ctx: other.ctx, auditId: rows.auditId, cursor: 0 });
    await expect(stream.next()).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});
