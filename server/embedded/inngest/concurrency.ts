import type { Tx } from "./database";
import { keyOf } from "./expressions";
import { STATE_SCHEMA } from "./names";
import { scheduleJobs } from "./queue";
import type { ConcurrencyLimit, FunctionConfig, ItemKind, ItemRow, RunRow } from "./types";

export interface Slot {
  key: string;
  limit: number;
}

export function concurrencyLimits(config: FunctionConfig): ConcurrencyLimit[] {
  const { concurrency } = config;
  if (concurrency === undefined) return [];
  if (typeof concurrency === "number") return [{ limit: concurrency }];
  return Array.isArray(concurrency) ? concurrency : [concurrency];
}

/** The slots one request of this run needs, in a fixed order. A limit of 0 and a missing attribute mean no limit. */
export function slotsFor(config: FunctionConfig, run: Pick<RunRow, "events">): Slot[] {
  const slots: Slot[] = [];
  for (const limit of concurrencyLimits(config)) {
    if (limit.limit <= 0) continue;
    const scope = limit.scope ?? "fn";
    const owner = scope === "fn" ? config.id : scope;
    if (!limit.key) {
      slots.push({ key: `${owner}:`, limit: limit.limit });
      continue;
    }
    const value = keyOf(limit.key, { event: run.events[0] });
    if (value !== undefined) slots.push({ key: `${owner}:${limit.key}:${value}`, limit: limit.limit });
  }
  return slots.sort((left, right) => (left.key < right.key ? -1 : 1));
}

/** Serialises everything that counts or frees slots of these keys until the transaction ends. */
async function lockKeys(tx: Tx, keys: string[]): Promise<void> {
  for (const key of [...new Set(keys)].sort()) {
    await tx.query("select pg_advisory_xact_lock(hashtextextended($1, 0))", [`${STATE_SCHEMA}:${key}`]);
  }
}

/** Lets the item longest in line for `key` try again. Items locked by another transaction are passed over. */
async function wakeNext(tx: Tx, key: string, count: number): Promise<void> {
  const woken = await tx.query<{ id: string; kind: ItemKind; run_id: string | null }>(
    // Materialised: as a subquery some plans run it once a row, and wake more than asked for.
    `with next as materialized (
       select id from ${STATE_SCHEMA}.item where blocked_on = $1 order by order_at, id limit $2 for update skip locked)
     update ${STATE_SCHEMA}.item set state = 'ready', blocked_on = null, updated_at = now()
     where id in (select id from next)
     returning id, kind, run_id`,
    [key, count],
  );
  await scheduleJobs(
    tx,
    woken.rows.map((row) => ({ id: row.id, kind: row.kind, runId: row.run_id, delayMs: 0 })),
  );
}

async function freeCount(tx: Tx, slot: Slot): Promise<number> {
  const counted = await tx.query<{ count: number }>(
    `select count(*)::int as count from ${STATE_SCHEMA}.slot where key = $1`,
    [slot.key],
  );
  return slot.limit - (counted.rows[0]?.count ?? 0);
}

/**
 * Takes every slot or none. When one is full the item is parked on it, and a free slot that the item would have used
 * is handed to the next in line, so that a wake-up is never swallowed.
 */
export async function acquireSlots(tx: Tx, item: ItemRow, slots: Slot[]): Promise<boolean> {
  if (slots.length === 0) return true;
  await lockKeys(
    tx,
    slots.map((slot) => slot.key),
  );
  const free: { slot: Slot; count: number }[] = [];
  for (const slot of slots) free.push({ slot, count: await freeCount(tx, slot) });
  const full = free.find((entry) => entry.count <= 0);
  if (!full) {
    await tx.query(
      `insert into ${STATE_SCHEMA}.slot (key, item_id) select key, $2 from unnest($1::text[]) as key
       on conflict do nothing`,
      [slots.map((slot) => slot.key), item.id],
    );
    return true;
  }
  await tx.query(
    `update ${STATE_SCHEMA}.item set state = 'blocked', blocked_on = $2, worker_id = null, updated_at = now()
     where id = $1`,
    [item.id, full.slot.key],
  );
  for (const { slot, count } of free) if (count > 0) await wakeNext(tx, slot.key, 1);
  return false;
}

/**
 * Gives back the slots of these items and wakes as many waiting items per key. The keys are locked after the delete:
 * whoever still counted the slot has parked its item by then, and is woken.
 */
export async function releaseSlots(tx: Tx, itemIds: string[]): Promise<void> {
  const held = await tx.query<{ key: string }>(
    `delete from ${STATE_SCHEMA}.slot where item_id = any($1::text[]) returning key`,
    [itemIds],
  );
  if (held.rows.length === 0) return;
  const keys = held.rows.map((row) => row.key);
  await lockKeys(tx, keys);
  for (const key of new Set(keys)) await wakeNext(tx, key, keys.filter((other) => other === key).length);
}

/** Safety net: an item parked on a key without a single holder tries again. */
export async function wakeStranded(tx: Tx): Promise<void> {
  const stranded = await tx.query<{ key: string }>(
    `select distinct blocked_on as key from ${STATE_SCHEMA}.item where blocked_on is not null
     and not exists (select from ${STATE_SCHEMA}.slot where slot.key = item.blocked_on)`,
  );
  for (const { key } of stranded.rows) {
    await lockKeys(tx, [key]);
    await wakeNext(tx, key, 1);
  }
}
