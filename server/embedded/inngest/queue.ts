import type { Tx } from "./database";
import { QUEUE_SCHEMA, STATE_SCHEMA } from "./names";
import type { ItemKind } from "./types";

/** Requests may run for half an hour, transitions take milliseconds: separate tasks keep the second from waiting. */
export const REQUEST_TASK = "request";
export const TRANSITION_TASK = "transition";

export interface NewItem {
  id: string;
  kind: ItemKind;
  runId?: string;
  stepId?: string;
  payload?: unknown;
  runAt: Date;
  /** Place in line for a concurrency slot; defaults to `runAt`. */
  orderAt?: Date;
}

export interface JobSpec {
  id: string;
  kind: ItemKind;
  runId: string | null;
  delayMs: number;
}

export function taskFor(kind: ItemKind): string {
  return kind === "discover" || kind === "step" ? REQUEST_TASK : TRANSITION_TASK;
}

/** Asks the queue to deliver items; a job that waits for the same item is replaced, one that runs is superseded. */
export async function scheduleJobs(tx: Tx, jobs: JobSpec[]): Promise<void> {
  if (jobs.length === 0) return;
  const specs = jobs.map((job) => ({
    task: taskFor(job.kind),
    payload: { id: job.id, kind: job.kind, runId: job.runId },
    delay_ms: Math.max(0, Math.round(job.delayMs)),
    key: job.id,
  }));
  await tx.query(
    `select count(*) from ${QUEUE_SCHEMA}.add_jobs(array(
       select row(task, payload, null, case when delay_ms > 0 then now() + delay_ms * interval '1 millisecond' end,
                  null, key, null, null)::${QUEUE_SCHEMA}.job_spec
       from json_to_recordset($1::json) as spec (task text, payload json, delay_ms bigint, key text)))`,
    [JSON.stringify(specs)],
  );
}

/** Adds items that are not there yet, each with its job. Returns how many were new. */
export async function enqueueItems(tx: Tx, items: NewItem[], now: Date): Promise<number> {
  if (items.length === 0) return 0;
  // Arrays of text, not one JSON document: taking a document apart fails on `\u0000`, which results may hold.
  const inserted = await tx.query<{ id: string }>(
    `insert into ${STATE_SCHEMA}.item (id, kind, run_id, step_id, payload, run_at, order_at)
     select id, kind, run_id, step_id, payload::json, run_at, order_at
     from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::timestamptz[], $7::timestamptz[])
       as spec (id, kind, run_id, step_id, payload, run_at, order_at)
     on conflict (id) do nothing returning id`,
    [
      items.map((item) => item.id),
      items.map((item) => item.kind),
      items.map((item) => item.runId ?? null),
      items.map((item) => item.stepId ?? null),
      items.map((item) => (item.payload === undefined ? null : JSON.stringify(item.payload))),
      items.map((item) => item.runAt.toISOString()),
      items.map((item) => (item.orderAt ?? item.runAt).toISOString()),
    ],
  );
  const added = new Set(inserted.rows.map((row) => row.id));
  const fresh = items.filter((item) => added.has(item.id));
  await scheduleJobs(
    tx,
    fresh.map((item) => ({
      id: item.id,
      kind: item.kind,
      runId: item.runId ?? null,
      delayMs: item.runAt.getTime() - now.getTime(),
    })),
  );
  return fresh.length;
}

/** Drops queue jobs that nobody runs; a running one finds its item gone and ends by itself. */
export async function removeJobs(tx: Tx, itemIds: string[]): Promise<void> {
  if (itemIds.length === 0) return;
  await tx.query(
    `delete from ${QUEUE_SCHEMA}._private_jobs where id in (
       select id from ${QUEUE_SCHEMA}._private_jobs where key = any($1::text[]) and locked_at is null
       for update skip locked)`,
    [itemIds],
  );
}
