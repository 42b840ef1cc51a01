import type { Tx } from "./database";
import { parseDurationMs, parseMoment } from "./durations";
import { keyOf } from "./expressions";
import { finaliseRun, lockRun } from "./finalise-run";
import { newId } from "./ids";
import { STATE_SCHEMA } from "./names";
import { enqueueItems } from "./queue";
import type { EventPayload, FunctionConfig } from "./types";

export interface RunRequest {
  config: FunctionConfig;
  event: EventPayload;
  /** Id of the stored event, which differs from `event.id` when the sender chose one. */
  storedEventId: string;
  /** An event id chosen by the sender starts each function once in 24 hours. */
  externalEventId?: string | undefined;
  parent?: { runId: string; stepId: string };
  /** A run repeated by hand ignores idempotency, singleton and throttle. */
  isForced?: boolean;
}

const IDEMPOTENCY_WINDOW_MS = 86_400_000;
const CANCEL_WINDOW_MS = 365 * 86_400_000;
const MAX_PRIORITY_SECONDS = 600;

/** Claims the idempotency key for this run; false when another run of the last 24 hours has it. */
async function claimIdempotency(tx: Tx, request: RunRequest, runId: string, now: Date): Promise<boolean> {
  const { config, event } = request;
  const key = config.idempotency ? keyOf(config.idempotency, { event }) : request.externalEventId;
  if (key === undefined) return true;
  const claimed = await tx.query(
    `insert into ${STATE_SCHEMA}.idempotency as known (function_id, key, run_id, expires_at) values ($1, $2, $3, $4)
     on conflict (function_id, key) do update set run_id = excluded.run_id, expires_at = excluded.expires_at
     where known.expires_at <= $5`,
    [config.id, key, runId, new Date(now.getTime() + IDEMPOTENCY_WINDOW_MS), now],
  );
  return (claimed.rowCount ?? 0) > 0;
}

/** Applies `singleton`: false when a run with the same key is in progress and wins. */
async function claimSingleton(tx: Tx, config: FunctionConfig, key: string | undefined, now: Date): Promise<boolean> {
  if (!config.singleton || key === undefined) return true;
  await tx.query("select pg_advisory_xact_lock(hashtextextended($1, 1))", [`${config.id}:${key}`]);
  const active = await tx.query<{ id: string }>(
    `select id from ${STATE_SCHEMA}.run where function_id = $1 and singleton_key = $2 and ended_at is null order by id`,
    [config.id, key],
  );
  if (active.rows.length > 0 && config.singleton.mode === "skip") return false;
  for (const { id } of active.rows) {
    const run = await lockRun(tx, id);
    if (run) await finaliseRun(tx, run, { status: "cancelled", reason: "A newer run replaced this one." }, now);
  }
  return true;
}

/** When a throttled function may start: starts are spaced evenly, `burst` of them may come at once (GCRA). */
async function throttledStart(tx: Tx, config: FunctionConfig, event: EventPayload, now: Date): Promise<Date> {
  const { throttle } = config;
  if (!throttle) return now;
  const value = throttle.key ? keyOf(throttle.key, { event }) : "";
  if (value === undefined) return now;
  const intervalMs = (parseDurationMs(throttle.period) ?? 0) / Math.max(1, throttle.limit);
  const stored = await tx.query<{ next_at: Date }>(
    `insert into ${STATE_SCHEMA}.throttle as known (key, next_at) values ($1, $2::timestamptz + $3::float8 * interval '1 millisecond')
     on conflict (key) do update set next_at = greatest(known.next_at, $2::timestamptz) + $3::float8 * interval '1 millisecond'
     returning next_at`,
    [`${config.id}:${value}`, now, intervalMs],
  );
  const nextMs = stored.rows[0]?.next_at.getTime() ?? now.getTime();
  return new Date(Math.max(now.getTime(), nextMs - intervalMs * Math.max(1, throttle.burst ?? 1)));
}

function priorityMs(config: FunctionConfig, event: EventPayload): number {
  const seconds = config.priority?.run ? Number(keyOf(config.priority.run, { event }) ?? 0) : 0;
  if (!Number.isFinite(seconds)) return 0;
  return Math.round(Math.min(Math.max(seconds, -MAX_PRIORITY_SECONDS), MAX_PRIORITY_SECONDS) * 1000);
}

async function addCancellations(tx: Tx, config: FunctionConfig, runId: string, now: Date): Promise<void> {
  for (const entry of config.cancel ?? []) {
    const expiresAt = entry.timeout ? parseMoment(entry.timeout, now) : undefined;
    await tx.query(
      `insert into ${STATE_SCHEMA}.cancellation (run_id, event_name, expression, expires_at) values ($1, $2, $3, $4)`,
      [runId, entry.event, entry.if ?? null, expiresAt ?? new Date(now.getTime() + CANCEL_WINDOW_MS)],
    );
  }
}

/** Queues a run. Returns its id, or undefined when idempotency or a singleton says it must not exist. */
export async function scheduleRun(tx: Tx, request: RunRequest, now: Date): Promise<string | undefined> {
  const { config, event } = request;
  const runId = newId(now.getTime());
  const singletonKey = config.singleton
    ? config.singleton.key
      ? keyOf(config.singleton.key, { event })
      : ""
    : undefined;
  let startAt = now;
  if (!request.isForced) {
    if (!(await claimIdempotency(tx, request, runId, now))) return undefined;
    if (!(await claimSingleton(tx, config, singletonKey, now))) return undefined;
    startAt = await throttledStart(tx, config, event, now);
  }

  const aheadMs = priorityMs(config, event);
  await tx.query(
    `insert into ${STATE_SCHEMA}.run (id, function_id, status, event_id, event_name, events, queued_at,
                                      parent_run_id, parent_step_id, singleton_key, priority_ms)
     values ($1, $2, 'queued', $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      runId,
      config.id,
      request.storedEventId,
      event.name,
      JSON.stringify([event]),
      now,
      request.parent?.runId ?? null,
      request.parent?.stepId ?? null,
      singletonKey ?? null,
      aheadMs,
    ],
  );
  await addCancellations(tx, config, runId, now);
  const orderAt = new Date(startAt.getTime() - aheadMs);
  await enqueueItems(tx, [{ id: `${runId}:discover`, kind: "discover", runId, runAt: startAt, orderAt }], now);

  const startLimitMs = config.timeouts?.start ? parseDurationMs(config.timeouts.start) : undefined;
  if (startLimitMs !== undefined) {
    const runAt = new Date(startAt.getTime() + startLimitMs);
    await enqueueItems(tx, [{ id: `${runId}:start-timeout`, kind: "start-timeout", runId, runAt }], now);
  }
  return runId;
}
