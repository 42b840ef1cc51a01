import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createDatabasePace } from "@/server/audits/database-pace";
import { createHostGate } from "@/server/crawl/host-gate";
import { createTestDatabase, type TestDatabase } from "@/tests/helpers/database";
import { startLoopbackServer } from "@/tests/helpers/loopback-server";

const script = fileURLToPath(new URL("./pace-worker.ts", import.meta.url));
const wish = { count: 5, gapMs: 100, catchUpMs: 100 };

let database: TestDatabase;
let one: pg.Pool;
let two: pg.Pool;

beforeAll(async () => {
  database = await createTestDatabase();
  one = new pg.Pool({ connectionString: database.url, max: 2 });
  two = new pg.Pool({ connectionString: database.url, max: 2 });
});
afterAll(async () => {
  await Promise.all([one.end(), two.end()]);
  await database.drop();
});

const age = (host: string, interval: string) =>
  one.query(`update "HostPace" set "updatedAt" = "updatedAt" - $2::interval where host = $1`, [host, interval]);

describe("the pace of a host in the database", () => {
  it("gives each turn to one process only", async () => {
    const paces = [createDatabasePace(() => one), createDatabasePace(() => two)];
    const before = Date.now();
    const taken = await Promise.all(
      Array.from({ length: 20 }, async (_, index) => {
        const turns = await paces[index % 2]?.reserve("each.test", wish);
        return Array.from({ length: turns?.count ?? 0 }, (_, n) => Date.now() + (turns?.waitMs ?? 0) + n * 100);
      }),
    );
    const times = taken.flat().sort((a, b) => a - b);
    expect(times).toHaveLength(100);
    expect((times.at(-1) ?? 0) - before).toBeGreaterThanOrEqual(99 * 100 - 110);
  });

  it("begins anew after a pause in which nobody asked, with at most the catch-up", async () => {
    const pace = createDatabasePace(() => one);
    await pace.reserve("idle.test", wish);
    await one.query(`update "HostPace" set "nextAt" = "nextAt" - interval '1 hour' where host = 'idle.test'`);
    expect((await pace.reserve("idle.test", wish)).waitMs).toBeCloseTo(-100, -1);
  });

  it("is not held up by a time far ahead", async () => {
    const pace = createDatabasePace(() => one);
    await pace.reserve("ahead.test", wish);
    await one.query(`update "HostPace" set "nextAt" = "nextAt" + interval '5 hours' where host = 'ahead.test'`);
    expect((await pace.reserve("ahead.test", wish)).waitMs).toBeLessThan(601_000);
  });

  it("is slowed and paused for everybody, forgets after ten minutes, and recovers once", async () => {
    const [a, b] = [createDatabasePace(() => one), createDatabasePace(() => two)];
    await a.reserve("slow.test", wish);
    await a.publish("slow.test", { kind: "slower", slowedToMs: 400, pauseMs: 20_000 });
    await b.publish("slow.test", { kind: "slower", slowedToMs: 200, pauseMs: 0 });
    const slowed = await b.reserve("slow.test", { ...wish, count: 2 });
    expect(slowed).toMatchObject({ gapMs: 400, slowedToMs: 400 });
    expect(slowed.waitMs).toBeGreaterThan(19_000);
    await b.publish("slow.test", { kind: "faster", fromMs: 200, slowedToMs: 0 });
    expect((await b.reserve("slow.test", wish)).slowedToMs).toBe(400);
    await b.publish("slow.test", { kind: "faster", fromMs: 400, slowedToMs: 200 });
    await a.publish("slow.test", { kind: "faster", fromMs: 400, slowedToMs: 200 });
    expect((await a.reserve("slow.test", wish)).slowedToMs).toBe(200);
    await age("slow.test", "11 minutes");
    expect((await a.reserve("slow.test", wish)).slowedToMs).toBe(0);
  });

  it("reserves nothing for a look", async () => {
    const pace = createDatabasePace(() => one);
    for (let index = 0; index < 3; index++) {
      const turns = await pace.reserve("look.test", { count: 0, gapMs: 0, catchUpMs: 0 });
      expect(turns.waitMs).toBeLessThanOrEqual(1);
    }
  });

  it("is left to each process while the database is away", async () => {
    const gone = new pg.Pool({ connectionString: "postgres://nobody@127.0.0.1:1/none", connectionTimeoutMillis: 500 });
    const gate = createHostGate({
      requestsPerSecond: 50,
      concurrency: 2,
      shared: createDatabasePace(() => gone),
    });
    for (let index = 0; index < 5; index++) {
      const leave = await gate.enter("http://away.test/");
      expect(leave).not.toBeNull();
      leave?.({ status: 429 });
    }
    expect(gate.intervalMs("http://away.test/")).toBeGreaterThan(20);
    await gone.end();
  });
});

describe("two processes that crawl one host", () => {
  const rate = 25;
  const each = 40;

  async function crawl(url: string): Promise<void> {
    const child = spawn(process.execPath, ["--import", "tsx", script, database.url, url, `${each}`, `${rate}`], {
      stdio: ["ignore", "ignore", "inherit"],
    });
    const [code] = (await once(child, "exit")) as [number | null];
    expect(code).toBe(0);
  }

  it("keep to the rate of one", async () => {
    const times: number[] = [];
    const server = await startLoopbackServer((_request, response) => {
      times.push(performance.now());
      response.end("ok");
    });
    try {
      await Promise.all([crawl(server.url), crawl(server.url)]);
      const spanMs = (times.at(-1) ?? 0) - (times[0] ?? 0);
      expect(times).toHaveLength(2 * each);
      // The catch-up of one turn, and what a busy machine delays the first answer by.
      expect(spanMs).toBeGreaterThanOrEqual(((2 * each - 1) * 1_000) / rate - 300);
    } finally {
      await server.stop();
    }
  });

  it("both slow down when one is refused", async () => {
    let count = 0;
    const times: number[] = [];
    const server = await startLoopbackServer((_request, response) => {
      times.push(performance.now());
      if (++count === 10) response.writeHead(429, { "retry-after": "4" });
      response.end("ok");
    });
    try {
      await Promise.all([crawl(server.url), crawl(server.url)]);
      const [refusedAt = 0, ...later] = times.slice(9);
      // Turns leased before the refusal may still be used: half a second for each of the two, and what a busy machine adds.
      const during = later.filter((time) => time > refusedAt + 2_000 && time < refusedAt + 3_700);
      expect(during).toEqual([]);
    } finally {
      await server.stop();
    }
  });
});
