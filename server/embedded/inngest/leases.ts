import type { Pool } from "pg";
import { releaseSlots } from "./concurrency";
import { inTransaction } from "./database";
import { lockRun } from "./finalise-run";
import type { InFlight } from "./in-flight";
import { isProcessGone, machineId } from "./machine";
import { QUEUE_SCHEMA, STATE_SCHEMA } from "./names";

interface WorkerRow {
  id: string;
  machine: string;
  pid: number;
  queue_pools: string[];
  is_expired: boolean;
}

export async function registerWorker(pool: Pool, workerId: string): Promise<void> {
  await pool.query(`insert into ${STATE_SCHEMA}.worker (id, machine, pid) values ($1, $2, $3)`, [
    workerId,
    machineId,
    process.pid,
  ]);
}

/** The queue library locks jobs under its own ids; remembering them lets others unlock them. */
export async function recordQueuePool(pool: Pool, workerId: string, queuePoolId: string): Promise<void> {
  await pool.query(`update ${STATE_SCHEMA}.worker set queue_pools = array_append(queue_pools, $2) where id = $1`, [
    workerId,
    queuePoolId,
  ]);
}

/** Renews the lease of everything this worker runs. A worker that was declared dead by mistake registers again. */
export async function heartbeat(pool: Pool, workerId: string, queuePoolIds: string[]): Promise<void> {
  await pool.query(
    `insert into ${STATE_SCHEMA}.worker (id, machine, pid, queue_pools) values ($1, $2, $3, $4)
     on conflict (id) do update set heartbeat_at = now()`,
    [workerId, machineId, process.pid, queuePoolIds],
  );
}

/**
 * A lease ends when its heartbeat is too old, or at once when the worker was a process of this machine that no longer
 * exists, so that a restart after a crash does not wait.
 */
export async function releaseDeadWorkers(pool: Pool, leaseMs: number, ownWorkerId: string): Promise<string[]> {
  const workers = await pool.query<WorkerRow>(
    `select id, machine, pid, queue_pools, heartbeat_at < now() - $1 * interval '1 millisecond' as is_expired
     from ${STATE_SCHEMA}.worker where id <> $2`,
    [leaseMs, ownWorkerId],
  );
  const dead = workers.rows.filter(
    (worker) => worker.is_expired || (worker.machine === machineId && isProcessGone(worker.pid)),
  );
  for (const worker of dead) await releaseWorker(pool, worker.id, worker.queue_pools, "lost");
  return dead.map((worker) => worker.id);
}

interface HeldItem {
  id: string;
  run_id: string;
  generation: string;
}

async function heldItems(pool: Pool, workerId: string): Promise<HeldItem[]> {
  const held = await pool.query<HeldItem>(
    `select id, run_id, generation from ${STATE_SCHEMA}.item
     where worker_id = $1 and state = 'running' and run_id is not null`,
    [workerId],
  );
  return held.rows;
}

/** Frees items that are still held as they were read, and gives their slots to the next in line. */
async function freeItems(pool: Pool, items: HeldItem[], crashCount: number): Promise<void> {
  for (const item of items) {
    await inTransaction(pool, async (tx) => {
      await lockRun(tx, item.run_id);
      const freed = await tx.query(
        `update ${STATE_SCHEMA}.item set state = 'ready', worker_id = null, crash_count = crash_count + $3,
                generation = nextval('${STATE_SCHEMA}.dispatch_generation'), updated_at = now()
         where id = $1 and generation = $2 and state = 'running'`,
        [item.id, item.generation, crashCount],
      );
      if ((freed.rowCount ?? 0) > 0) await releaseSlots(tx, [item.id]);
    });
  }
}

/** Frees own items whose request ended without being stored, as after a long outage of the database. */
export async function releaseForgotten(pool: Pool, workerId: string, inFlight: InFlight): Promise<void> {
  const held = await heldItems(pool, workerId);
  const busy = new Set(inFlight.ids());
  const forgotten = held.filter((item) => !busy.has(item.id));
  if (forgotten.length > 0) await freeItems(pool, forgotten, 0);
}

/**
 * Hands a worker's items to others. The items change before the queue jobs are unlocked, so that whoever gets a job
 * finds its item free. "lost" counts against the item, a worker that stopped in good order does not.
 */
export async function releaseWorker(
  pool: Pool,
  workerId: string,
  queuePoolIds: string[],
  reason: "lost" | "stopped",
): Promise<void> {
  await freeItems(pool, await heldItems(pool, workerId), reason === "lost" ? 1 : 0);
  if (queuePoolIds.length > 0) {
    await pool.query(`select ${QUEUE_SCHEMA}.force_unlock_workers($1::text[])`, [queuePoolIds]);
  }
  await pool.query(`delete from ${STATE_SCHEMA}.worker where id = $1`, [workerId]);
}
