import type { Pool } from "pg";
import { releaseSlots, wakeStranded } from "./concurrency";
import { inTransaction, type Tx } from "./database";
import { QUEUE_SCHEMA, STATE_SCHEMA, TIMER_EVENT } from "./names";
import { scheduleJobs } from "./queue";
import { requestDiscovery } from "./steps";
import type { ItemKind, RunRow } from "./types";

const SWEEP_LOCK = 7_203_519_003;
const RETENTION_DAYS = 30;
const TIMER_RETENTION_DAYS = 2;
const DAY_MS = 86_400_000;
const PRUNE_BATCH = 2_000;

/**
 * Items that are due but that no usable job will deliver: the job is gone, used up, set for later than the item says,
 * or locked by a pool without a living worker. The queue alone cannot lose an item that this query finds again.
 */
async function redeliver(tx: Tx, now: Date): Promise<number> {
  const orphans = await tx.query<{ id: string; kind: ItemKind; run_id: string | null }>(
    `select item.id, item.kind, item.run_id from ${STATE_SCHEMA}.item
     left join ${QUEUE_SCHEMA}._private_jobs as job on job.key = item.id
     where item.state = 'ready' and item.run_at <= $1
       and (job.id is null or job.attempts >= job.max_attempts
            or (job.locked_at is null and job.run_at > now())
            or (job.locked_at is not null and not exists (
                  select from ${STATE_SCHEMA}.worker where job.locked_by = any(worker.queue_pools))))
     order by item.run_at limit 1000`,
    [now],
  );
  await scheduleJobs(
    tx,
    orphans.rows.map((row) => ({ id: row.id, kind: row.kind, runId: row.run_id, delayMs: 0 })),
  );
  return orphans.rows.length;
}

/** Frees items whose worker is not registered any more; a worker that is alive registers again well within a lease. */
async function freeAbandoned(tx: Tx, leaseMs: number): Promise<void> {
  const abandoned = await tx.query<{ id: string }>(
    `update ${STATE_SCHEMA}.item set state = 'ready', worker_id = null, crash_count = crash_count + 1,
            generation = nextval('${STATE_SCHEMA}.dispatch_generation'), updated_at = now()
     where id in (select id from ${STATE_SCHEMA}.item
                  where state = 'running' and updated_at < now() - $1 * interval '1 millisecond'
                    and not exists (select from ${STATE_SCHEMA}.worker where worker.id = item.worker_id)
                  for update skip locked)
     returning id`,
    [leaseMs],
  );
  const ids = abandoned.rows.map((row) => row.id);
  if (ids.length > 0) await releaseSlots(tx, ids);
}

/** A run in progress always has something to do or to wait for; one that has not is asked again what comes next. */
async function reviveStuck(tx: Tx, now: Date): Promise<number> {
  const stuck = await tx.query<RunRow>(
    `select * from ${STATE_SCHEMA}.run where ended_at is null
       and not exists (select from ${STATE_SCHEMA}.item
                       where run_id = run.id and kind not in ('start-timeout', 'finish-timeout'))
     limit 100 for update skip locked`,
  );
  for (const run of stuck.rows) await requestDiscovery(tx, run, now);
  return stuck.rows.length;
}

/** Drops what ended long ago, so that the tables of a busy installation stay small. */
async function prune(tx: Tx, now: Date): Promise<void> {
  const before = new Date(now.getTime() - RETENTION_DAYS * DAY_MS);
  // Cron runs are many and alike, so the successful ones go early.
  const timersBefore = new Date(now.getTime() - TIMER_RETENTION_DAYS * DAY_MS);
  await tx.query(
    `delete from ${STATE_SCHEMA}.run where id in (
       select id from ${STATE_SCHEMA}.run
       where ended_at < $1 or (ended_at < $2 and event_name = $3 and status = 'completed')
       order by ended_at limit $4)`,
    [before, timersBefore, TIMER_EVENT, PRUNE_BATCH],
  );
  await tx.query(
    `delete from ${STATE_SCHEMA}.event where id in (
       select id from ${STATE_SCHEMA}.event where received_at < $1
       and not exists (select from ${STATE_SCHEMA}.item where item.id = 'event:' || event.id) limit $2)`,
    [before, PRUNE_BATCH],
  );
  await tx.query(`delete from ${STATE_SCHEMA}.idempotency where expires_at < $1`, [now]);
  await tx.query(`delete from ${STATE_SCHEMA}.throttle where next_at < $1`, [before]);
}

/** Repairs deliveries and wakes stranded items. One executor does it at a time; the others skip their turn. */
export async function sweep(pool: Pool, now: Date, options: { leaseMs: number; isPruning: boolean }): Promise<number> {
  return inTransaction(pool, async (tx) => {
    const lock = await tx.query<{ taken: boolean }>("select pg_try_advisory_xact_lock($1) as taken", [SWEEP_LOCK]);
    if (!lock.rows[0]?.taken) return 0;
    await freeAbandoned(tx, options.leaseMs);
    const count = (await redeliver(tx, now)) + (await reviveStuck(tx, now));
    await wakeStranded(tx);
    if (options.isPruning) await prune(tx, now);
    return count;
  });
}
