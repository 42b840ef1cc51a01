import { randomUUID } from "node:crypto";
import { logger } from "@/server/log";
import { type BackoffMs, defaultBackoffMs } from "./backoff";
import type { Handler } from "./call-function";
import { createPool } from "./database";
import { InFlight } from "./in-flight";
import {
  heartbeat,
  recordQueuePool,
  registerWorker,
  releaseDeadWorkers,
  releaseForgotten,
  releaseWorker,
} from "./leases";
import { every } from "./loop";
import { REQUEST_TASK, TRANSITION_TASK } from "./queue";
import { type Queue, type QueueJob, startQueue } from "./queue-runner";
import { fetchConfigs, registerFunctions } from "./registration";
import { type RequestContext, runRequest } from "./run-request";
import { ensureExecutorSchema } from "./schema";
import { sweep } from "./sweep";
import { handleTransition, type TransitionContext } from "./transitions";
import type { ExecutorClock, ExecutorLog, FunctionConfig } from "./types";

export interface ExecutorOptions {
  databaseUrl: string;
  /** The handler that `serve({ client, functions })` returns; called in-process, so that no HTTP limit applies. */
  handler: Handler;
  signingKey: string;
  /** Requests that may run at the same time. */
  workerConcurrency: number;
  /** A worker whose heartbeat is older than this is dead and its work goes to others. */
  leaseMs?: number;
  /** How late a sleep, a retry or a cron slot may be noticed. New work is announced and does not wait for it. */
  pollMs?: number;
  backoffMs?: BackoffMs;
  clock?: ExecutorClock;
  log?: ExecutorLog;
}

export interface Executor {
  /** Stops claiming, waits up to `graceMs` for running requests, then hands what is left to other workers. */
  stop(graceMs?: number): Promise<void>;
}

const TRANSITION_CONCURRENCY = 3;
const PRUNE_INTERVAL_MS = 3_600_000;
const DEFAULT_LEASE_MS = 15_000;
const DEFAULT_POLL_MS = 1_000;
const DEFAULT_GRACE_MS = 10_000;

/**
 * Runs Inngest functions without an Inngest server. Any number of executors may share one database. Throws when the
 * functions use something that is not supported, before anything runs.
 */
export async function startExecutor(options: ExecutorOptions): Promise<Executor> {
  const { handler, signingKey, leaseMs = DEFAULT_LEASE_MS, pollMs = DEFAULT_POLL_MS } = options;
  const log: ExecutorLog = options.log ?? logger("executor");
  const now = () => options.clock?.now() ?? new Date();
  const pool = createPool(
    {
      connectionString: options.databaseUrl,
      max: Math.min(options.workerConcurrency, 12) + TRANSITION_CONCURRENCY + 5,
      application_name: "plumbline executor",
    },
    (error) => log.warn({ err: error }, "A database connection of the executor was lost"),
  );
  const workerId = randomUUID();
  const queuePoolIds: string[] = [];
  const configs = new Map<string, FunctionConfig>();
  const inFlight = new InFlight();
  let isStopped = false;
  const context: RequestContext & TransitionContext = {
    pool,
    workerId,
    inFlight,
    handler,
    signingKey,
    log,
    now,
    backoffMs: options.backoffMs ?? defaultBackoffMs,
    config: (functionId) => configs.get(functionId),
    functions: () => [...configs.values()],
    isStopped: () => isStopped,
  };

  const queues: Queue[] = [];
  const addQueue = async (task: string, concurrency: number, run: (job: QueueJob) => Promise<void>) => {
    const onQueuePool = async (queuePoolId: string) => {
      queuePoolIds.push(queuePoolId);
      await recordQueuePool(pool, workerId, queuePoolId);
    };
    queues.push(await startQueue({ pool, task, concurrency, pollMs, log, onQueuePool, run }));
  };

  try {
    await ensureExecutorSchema(pool);
    for (const config of await fetchConfigs(handler, signingKey, new Date())) configs.set(config.id, config);
    await registerFunctions(pool, [...configs.values()], now());
    await registerWorker(pool, workerId);
    await releaseDeadWorkers(pool, leaseMs, workerId);
    await addQueue(REQUEST_TASK, options.workerConcurrency, (job) => runRequest(context, job.id, job.runId ?? ""));
    await addQueue(TRANSITION_TASK, TRANSITION_CONCURRENCY, (job) => handleTransition(context, job));
  } catch (error) {
    await Promise.all(queues.map((queue) => queue.stop(0)));
    await pool.end();
    throw error;
  }

  let prunedMs = 0;
  const loops = [
    every(leaseMs / 3, log, "Renewing the lease failed", () => heartbeat(pool, workerId, queuePoolIds)),
    every(Math.min(pollMs * 5, leaseMs / 3), log, "Sweeping failed", async () => {
      const lost = await releaseDeadWorkers(pool, leaseMs, workerId);
      if (lost.length > 0) log.warn({ workers: lost.length }, "Took over the work of workers that stopped");
      await releaseForgotten(pool, workerId, inFlight);
      const isPruning = Date.now() - prunedMs > PRUNE_INTERVAL_MS;
      const redelivered = await sweep(pool, now(), { leaseMs, isPruning });
      if (redelivered > 0) log.debug({ redelivered }, "Delivered work again");
      if (isPruning) prunedMs = Date.now();
    }),
  ];
  log.info({ functions: configs.size, concurrency: options.workerConcurrency }, "The embedded executor is running");

  let stopping: Promise<void> | undefined;
  async function stop(graceMs: number): Promise<void> {
    await Promise.all(queues.map((queue) => queue.stop(graceMs)));
    isStopped = true;
    for (const loop of loops) await loop.stop();
    await releaseWorker(pool, workerId, queuePoolIds, "stopped");
    await pool.end();
  }
  return {
    stop: (graceMs = DEFAULT_GRACE_MS) => {
      stopping ??= stop(graceMs);
      return stopping;
    },
  };
}
