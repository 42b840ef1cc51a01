import type { Inngest, InngestFunction } from "inngest";
import { serve } from "inngest/edge";
import { Pool } from "pg";
import { embeddedFetch } from "@/server/embedded/inngest/embedded-fetch";
import { findRunForEvent, getRun, type RunView } from "@/server/embedded/inngest/read-runs";
import { type Executor, type ExecutorOptions, startExecutor } from "@/server/embedded/inngest/start-executor";
import type { RunStatus, StepStatus } from "@/server/embedded/inngest/types";
import { createTestDatabase, type TestDatabase } from "@/tests/helpers/database";
import { createClientWith, signingKey, silentLog } from "./client";

const nothing = () => undefined;
const WAIT_LIMIT_MS = 25_000;

/** Real time plus whatever the test added, so that an hour of sleep takes no hour. */
export class TestClock {
  private offsetMs = 0;
  now(): Date {
    return new Date(Date.now() + this.offsetMs);
  }
  advance(durationMs: number): void {
    this.offsetMs += durationMs;
  }
}

export function createClient(databaseUrl: string, options: { checkpointing?: boolean; key?: string } = {}): Inngest {
  return createClientWith(embeddedFetch({ databaseUrl, signingKey: options.key ?? signingKey }), options);
}

export type Build = (client: Inngest) => InngestFunction.Any[];

export interface Harness {
  client: Inngest;
  pool: Pool;
  url: string;
  clock: TestClock;
  /** Bodies of the requests that were made, by run id. */
  requests: Map<string, number>;
  start(options?: Partial<ExecutorOptions>): Promise<Executor>;
  send(name: string, data?: Record<string, unknown>, extra?: { id?: string; ts?: number }): Promise<string>;
  runFor(eventId: string): Promise<RunView>;
  endOf(eventId: string): Promise<RunView>;
  endOfRun(runId: string): Promise<RunView>;
  /** Waits until a run has a step of this name in this state. */
  hasStep(runId: string, name: string, status: StepStatus): Promise<void>;
  runsOf(functionId: string, status?: RunStatus): Promise<string[]>;
  close(): Promise<void>;
}

/** Asks again until `probe` gives something; fails with `what` after a bound that no healthy run comes near. */
export async function until<T>(what: string, probe: () => Promise<T | undefined | null | false>): Promise<T> {
  const startedMs = Date.now();
  while (Date.now() - startedMs < WAIT_LIMIT_MS) {
    const value = await probe();
    if (value) return value;
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
  throw new Error(`Waited in vain for ${what}.`);
}

export async function createHarness(build: Build, options: { checkpointing?: boolean } = {}): Promise<Harness> {
  const database: TestDatabase = await createTestDatabase();
  const client = createClient(database.url, options);
  const serveRequest = serve({ client, functions: build(client) });
  const pool = new Pool({ connectionString: database.url, max: 3 });
  pool.on("error", nothing);
  const clock = new TestClock();
  const executors: Executor[] = [];
  const requests = new Map<string, number>();

  const harness: Harness = {
    client,
    pool,
    url: database.url,
    clock,
    requests,
    async start(overrides = {}) {
      const executor = await startExecutor({
        databaseUrl: database.url,
        handler: (request) => {
          const runId = request.headers.get("x-run-id");
          if (runId) requests.set(runId, (requests.get(runId) ?? 0) + 1);
          return serveRequest(request);
        },
        signingKey,
        workerConcurrency: 8,
        leaseMs: 3_000,
        pollMs: 40,
        backoffMs: () => 10,
        clock,
        log: silentLog,
        ...overrides,
      });
      executors.push(executor);
      return executor;
    },
    async send(name, data = {}, extra = {}) {
      const { ids } = await client.send({ name, data, ...extra });
      const id = ids[0];
      if (!id) throw new Error("The event has no id.");
      return id;
    },
    runFor: (eventId) =>
      until(`a run for event ${eventId}`, async () => {
        const run = await findRunForEvent(pool, eventId);
        return run ? getRun(pool, run.id) : undefined;
      }),
    async endOf(eventId) {
      const run = await harness.runFor(eventId);
      return harness.endOfRun(run.id);
    },
    endOfRun: (runId) =>
      until(`the end of run ${runId}`, async () => {
        const run = await getRun(pool, runId);
        return run?.endedAt ? run : undefined;
      }),
    async hasStep(runId, name, status) {
      await until(`step ${name} to be ${status}`, async () => {
        const run = await getRun(pool, runId);
        return run?.steps.some((step) => step.name === name && step.status === status);
      });
    },
    async runsOf(functionId, status) {
      const rows = await pool.query<{ id: string }>(
        `select id from plumbline_executor.run where function_id = $1 and ($2::text is null or status = $2) order by id`,
        [`test-${functionId}`, status ?? null],
      );
      return rows.rows.map((row) => row.id);
    },
    async close() {
      for (const executor of executors) await executor.stop(200);
      await pool.end();
      await database.drop();
    },
  };
  return harness;
}

/** A promise that a test opens by hand, to hold a step at a known point. */
export function createGate(): { opened: Promise<void>; open(): void } {
  let open: () => void = nothing;
  const opened = new Promise<void>((resolve) => {
    open = () => resolve();
  });
  return { opened, open: () => open() };
}
