import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { Pool } from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { closeEmbeddedFetch, embeddedFetch } from "@/server/embedded/inngest/embedded-fetch";
import { findRunForEvent, getRun, type RunView } from "@/server/embedded/inngest/read-runs";
import { ensureExecutorSchema } from "@/server/embedded/inngest/schema";
import { createTestDatabase, type TestDatabase } from "@/tests/helpers/database";
import { createClientWith, signingKey } from "./client";
import { EFFECTS_DDL } from "./crash-functions";
import { until } from "./harness";

const worker = fileURLToPath(new URL("./crash-worker.ts", import.meta.url));
const STEPS = ["a", "b", "p1", "p2", "p3", "child", "last"];

let database: TestDatabase;
let pool: Pool;
const children: ChildProcess[] = [];

function startWorker(crashPoint = ""): ChildProcess {
  const child = spawn(process.execPath, ["--import", "tsx", worker, database.url, crashPoint], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  children.push(child);
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  child.kill("SIGKILL");
  await gone;
}

async function killedItself(child: ChildProcess): Promise<void> {
  await until("the worker to kill itself", async () => child.signalCode !== null || child.exitCode !== null);
  expect(child.signalCode).toBe("SIGKILL");
}

async function send(name: string, key: string): Promise<string> {
  const client = createClientWith(embeddedFetch({ databaseUrl: database.url, signingKey }));
  const { ids } = await client.send({ name, data: { key } });
  return ids[0] ?? "";
}

async function currentRun(eventId: string): Promise<RunView | null> {
  const found = await findRunForEvent(pool, eventId);
  return found ? getRun(pool, found.id) : null;
}

/** Sends the awaited event once the run waits for it, then waits for the end. */
async function finish(eventId: string, key: string): Promise<RunView> {
  await until("the run to wait or end", async () => {
    const run = await currentRun(eventId);
    return run?.endedAt || run?.steps.some((step) => step.name === "go");
  });
  await send("c/go", key);
  return until("the end of the run", async () => {
    const run = await currentRun(eventId);
    return run?.endedAt ? run : undefined;
  });
}

/**
 * Each step's recorded result is the id of the row that its execution wrote. The recorded execution must be the last
 * one of its step: an execution after it would be recorded work done again.
 */
async function expectRecordedOnce(run: RunView, key: string, crashCount: number): Promise<void> {
  expect(run.status).toBe("completed");
  const output = run.output as number[];
  const rows = await pool.query<{ step: string; last_id: number; count: number }>(
    "select step, max(id) as last_id, count(*)::int as count from effect where run = $1 group by step",
    [key],
  );
  const byStep = new Map(rows.rows.map((row) => [row.step, row]));
  expect([...byStep.keys()].sort()).toEqual([...STEPS].sort());
  for (const [index, step] of STEPS.entries()) {
    expect(byStep.get(step)?.last_id, `recorded execution of ${step}`).toBe(output[index]);
    expect(byStep.get(step)?.count, `executions of ${step}`).toBeLessThanOrEqual(1 + crashCount);
  }
  const executions = rows.rows.reduce((sum, row) => sum + row.count, 0);
  expect(executions).toBeLessThanOrEqual(STEPS.length + 3 * crashCount);
}

beforeAll(async () => {
  database = await createTestDatabase();
  pool = new Pool({ connectionString: database.url, max: 3 });
  pool.on("error", () => undefined);
  await ensureExecutorSchema(pool);
  await pool.query(EFFECTS_DDL);
});
afterEach(async () => {
  for (const child of children.splice(0)) await kill(child);
});
afterAll(async () => {
  await closeEmbeddedFetch();
  await pool.end();
  await database.drop();
});

describe("a worker that is killed", () => {
  it.each([
    "in-a",
    "before-checkpoint-2",
    "after-checkpoint-2",
    "after-request-1",
    "in-p2",
    "after-request-3",
    "in-child",
    "in-last",
  ])("loses and repeats no recorded work at %s", async (point) => {
    const eventId = await send("c/start", point);
    const first = startWorker(point);
    const isLate = point === "in-child" || point === "in-last";
    if (isLate) {
      await until("the run to wait", async () => (await currentRun(eventId))?.steps.some((step) => step.name === "go"));
      await send("c/go", point);
    }
    await killedItself(first);
    startWorker();
    await expectRecordedOnce(await finish(eventId, point), point, 1);
  });

  it("wakes from a sleep and hears an event that came while no worker ran", async () => {
    const key = "asleep";
    const eventId = await send("c/start", key);
    const first = startWorker();
    await until("the sleep", async () => (await currentRun(eventId))?.steps.some((step) => step.name === "nap"));
    await kill(first);
    const second = startWorker();
    await until("the wait", async () => (await currentRun(eventId))?.steps.some((step) => step.name === "go"));
    await kill(second);
    await send("c/go", key);
    startWorker();
    await expectRecordedOnce(await finish(eventId, key), key, 2);
  });

  it("survives kills at random moments, with a second worker alive", async () => {
    const keys = Array.from({ length: 6 }, (_, index) => `random-${index}`);
    const eventIds = await Promise.all(keys.map((key) => send("c/start", key)));
    startWorker();
    let victim = startWorker();
    const killCount = 3;
    for (let index = 0; index < killCount; index += 1) {
      // The victim has registered before it is killed, so that every kill hits a working process.
      await until("the victim to work", async () => {
        const row = await pool.query("select from plumbline_executor.worker where pid = $1", [victim.pid]);
        return (row.rowCount ?? 0) > 0;
      });
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 120));
      await kill(victim);
      victim = startWorker();
    }
    for (const [index, key] of keys.entries()) {
      await expectRecordedOnce(await finish(eventIds[index] ?? "", key), key, killCount);
    }
  });
});
