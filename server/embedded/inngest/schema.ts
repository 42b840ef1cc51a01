import type { Pool, PoolClient } from "pg";
import { QUEUE_SCHEMA, STATE_SCHEMA } from "./names";

/** Raise when `STATE_DDL` changes; every statement in it can be repeated. */
const SCHEMA_VERSION = 1;
const SCHEMA_LOCK = 7_203_519_001;

/**
 * `item` is the truth about work to do; a queue job is only its delivery. Payloads are `json`, not `jsonb`, because
 * page text may hold `\u0000`, which `jsonb` refuses.
 */
const STATE_DDL = `
create schema if not exists ${STATE_SCHEMA};
set local search_path to ${STATE_SCHEMA};
create table if not exists meta (version int not null);
create sequence if not exists step_position;
create sequence if not exists dispatch_generation;
create table if not exists function (
  id text primary key,
  name text not null,
  config json not null,
  registered_at timestamptz not null default now()
);
create table if not exists event (
  id text primary key,
  external_id text,
  name text not null,
  payload json not null,
  received_at timestamptz not null
);
create index if not exists event_external_id on event (external_id) where external_id is not null;
create index if not exists event_received_at on event (received_at);
create table if not exists run (
  id text primary key,
  function_id text not null,
  status text not null,
  event_id text not null,
  event_name text not null,
  events json not null,
  queued_at timestamptz not null,
  started_at timestamptz,
  ended_at timestamptz,
  output json,
  error json,
  request_version int not null default -1,
  is_parallel boolean not null default false,
  needs_discovery boolean not null default false,
  dispatch_count int not null default 0,
  parent_run_id text,
  parent_step_id text,
  singleton_key text,
  priority_ms int not null default 0
);
create index if not exists run_event_id on run (event_id);
create index if not exists run_queued_at on run (queued_at desc);
create index if not exists run_ended_at on run (ended_at) where ended_at is not null;
create index if not exists run_singleton on run (function_id, singleton_key) where ended_at is null;
create table if not exists step (
  run_id text not null references run (id) on delete cascade,
  id text not null,
  name text not null,
  op text not null,
  status text not null,
  is_awaited boolean not null default false,
  attempt int not null default 0,
  position bigint,
  output json,
  error json,
  waits_for text,
  wait_expression text,
  started_at timestamptz not null,
  ended_at timestamptz,
  primary key (run_id, id)
);
create index if not exists step_waits_for on step (waits_for) where status = 'waiting';
create table if not exists cancellation (
  run_id text not null references run (id) on delete cascade,
  event_name text not null,
  expression text,
  expires_at timestamptz not null
);
create index if not exists cancellation_event_name on cancellation (event_name);
create index if not exists cancellation_run_id on cancellation (run_id);
create table if not exists item (
  id text primary key,
  kind text not null,
  run_id text references run (id) on delete cascade,
  step_id text,
  payload json,
  state text not null default 'ready',
  attempt int not null default 0,
  crash_count int not null default 0,
  generation bigint not null default 0,
  worker_id text,
  blocked_on text,
  order_at timestamptz not null,
  run_at timestamptz not null,
  updated_at timestamptz not null default now()
);
create index if not exists item_run_id on item (run_id);
create index if not exists item_worker_id on item (worker_id) where worker_id is not null;
create index if not exists item_blocked_on on item (blocked_on, order_at) where blocked_on is not null;
create index if not exists item_run_at on item (run_at) where state = 'ready';
create table if not exists slot (
  key text not null,
  item_id text not null references item (id) on delete cascade,
  primary key (key, item_id)
);
create index if not exists slot_item_id on slot (item_id);
create table if not exists idempotency (
  function_id text not null,
  key text not null,
  run_id text not null,
  expires_at timestamptz not null,
  primary key (function_id, key)
);
create table if not exists throttle (
  key text primary key,
  next_at timestamptz not null
);
create table if not exists worker (
  id text primary key,
  machine text not null,
  pid int not null,
  queue_pools text[] not null default '{}',
  started_at timestamptz not null default now(),
  heartbeat_at timestamptz not null default now()
);
delete from meta;
insert into meta values (${SCHEMA_VERSION});
`;

async function currentVersion(pool: Pool): Promise<number> {
  const found = await pool.query<{ present: boolean }>("select to_regclass($1) is not null as present", [
    `${STATE_SCHEMA}.meta`,
  ]);
  if (!found.rows[0]?.present) return 0;
  const rows = await pool.query<{ version: number }>(`select version from ${STATE_SCHEMA}.meta`);
  return rows.rows[0]?.version ?? 0;
}

/**
 * Creates or updates both schemas. Safe to call from several processes at once and cheap when nothing is to do.
 * Needs a pool of at least two connections.
 */
export async function ensureExecutorSchema(pool: Pool): Promise<void> {
  // Loaded here only, so that code which merely sends events does not carry the queue library.
  const { runMigrations } = await import("graphile-worker");
  // The queue library warns about a pool whose errors nobody hears.
  const ignore = () => undefined;
  const listen = (connected: PoolClient) => connected.on("error", ignore);
  pool.on("error", ignore).on("connect", listen);
  const client = await pool.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [SCHEMA_LOCK]);
    await runMigrations({ pgPool: pool, schema: QUEUE_SCHEMA, logger: await quietLogger() });
    if ((await currentVersion(pool)) < SCHEMA_VERSION) {
      await client.query("begin");
      await client.query(STATE_DDL);
      await client.query("commit");
    }
  } catch (error) {
    await client.query("rollback").catch(() => undefined);
    throw error;
  } finally {
    await client.query("select pg_advisory_unlock($1)", [SCHEMA_LOCK]).catch(() => undefined);
    client.release();
    pool.off("error", ignore).off("connect", listen);
  }
}

async function quietLogger() {
  const { Logger } = await import("graphile-worker");
  return new Logger(() => () => undefined);
}
