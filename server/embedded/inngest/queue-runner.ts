import { EventEmitter } from "node:events";
import { Logger, type Runner, run, type WorkerEvents, type WorkerPool } from "graphile-worker";
import type { Pool } from "pg";
import { QUEUE_SCHEMA } from "./names";
import type { ExecutorLog, ItemKind } from "./types";

export interface QueueJob {
  id: string;
  kind: ItemKind;
  runId: string | null;
}

export interface QueueOptions {
  pool: Pool;
  task: string;
  concurrency: number;
  pollMs: number;
  log: ExecutorLog;
  onQueuePool(queuePoolId: string): Promise<void>;
  run(job: QueueJob): Promise<void>;
}

export interface Queue {
  stop(graceMs: number): Promise<void>;
}

const RESTART_DELAY_MS = 1_000;
const FORCED_STOP_MS = 2_000;

function queueLogger(log: ExecutorLog, task: string): Logger {
  return new Logger(() => (level, message, meta) => {
    if (level === "error") log.warn({ task, meta }, message);
    else log.debug({ task }, message);
  });
}

function delay(durationMs: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, durationMs));
}

/** Works one task of the queue, and starts again when the library gives up because the database went away. */
export async function startQueue(options: QueueOptions): Promise<Queue> {
  let isStopping = false;
  let isAbandoned = false;
  let runner: Runner | undefined;
  let workers: WorkerPool | undefined;
  let restarting: Promise<void> = Promise.resolve();

  /** After a forced stop the connections are gone, so a late result must not reach the library: it never settles. */
  async function runJob(job: QueueJob): Promise<void> {
    await options.run(job).catch((error: unknown) => {
      if (!isAbandoned) throw error;
    });
    if (isAbandoned) await new Promise(() => undefined);
  }

  async function start(): Promise<void> {
    const events = new EventEmitter() as WorkerEvents;
    const created: Promise<void>[] = [];
    events.on("pool:create", ({ workerPool }) => {
      workers = workerPool;
      created.push(options.onQueuePool(workerPool.id));
    });
    const started = await run({
      pgPool: options.pool,
      schema: QUEUE_SCHEMA,
      concurrency: options.concurrency,
      pollInterval: options.pollMs,
      noHandleSignals: true,
      logger: queueLogger(options.log, options.task),
      events,
      parsedCronItems: [],
      taskList: { [options.task]: (payload) => runJob(payload as QueueJob) },
    });
    runner = started;
    await Promise.all(created);
    started.promise.then(
      () => restart(),
      () => restart(),
    );
  }

  function restart(): void {
    if (isStopping) return;
    restarting = (async () => {
      while (!isStopping) {
        await delay(RESTART_DELAY_MS);
        try {
          if (!isStopping) await start();
          return;
        } catch (error) {
          options.log.warn({ err: error, task: options.task }, "The queue could not start again; trying once more");
        }
      }
    })();
  }

  await start();
  return {
    stop: async (graceMs) => {
      isStopping = true;
      await restarting;
      const stopped = runner?.stop().catch(() => undefined);
      const finished = await Promise.race([stopped?.then(() => true), delay(graceMs).then(() => false)]);
      if (finished !== false || !workers) return;
      isAbandoned = true;
      const forced = Promise.resolve(workers.forcefulShutdown("The executor is stopping")).catch(() => undefined);
      await Promise.race([forced, delay(FORCED_STOP_MS)]);
    },
  };
}
