import { CronExpressionParser } from "cron-parser";
import type { Pool } from "pg";
import { inTransaction, type Tx } from "./database";
import { sha1 } from "./ids";
import { STATE_SCHEMA, TIMER_EVENT } from "./names";
import { enqueueItems, removeJobs, scheduleJobs } from "./queue";
import { scheduleRun } from "./schedule-run";
import type { EventPayload, FunctionConfig, ItemRow } from "./types";

const DEFAULT_ZONE = "UTC";

function splitZone(cron: string): { zone: string; pattern: string } {
  const zoned = /^TZ=(\S+)\s+(.+)$/.exec(cron.trim());
  return { zone: zoned?.[1] ?? DEFAULT_ZONE, pattern: zoned?.[2] ?? cron.trim() };
}

/** First slot after `after`. Throws a readable error for a bad pattern or time zone. */
export function nextSlot(cron: string, after: Date): Date {
  const { zone, pattern } = splitZone(cron);
  return CronExpressionParser.parse(pattern, { currentDate: after, tz: zone }).next().toDate();
}

function cronItemId(functionId: string, cron: string): string {
  return `cron:${functionId}:${sha1(cron)}`;
}

interface CronPayload {
  functionId: string;
  cron: string;
}

/** Makes the queue hold exactly one item per registered cron trigger. Slots that were waiting keep waiting. */
export async function syncCrons(tx: Tx, functions: FunctionConfig[], now: Date): Promise<void> {
  const wanted = functions.flatMap((config) =>
    config.triggers.flatMap((trigger) =>
      trigger.cron ? [{ id: cronItemId(config.id, trigger.cron), functionId: config.id, cron: trigger.cron }] : [],
    ),
  );
  const removed = await tx.query<{ id: string }>(
    `delete from ${STATE_SCHEMA}.item where kind = 'cron' and not id = any($1::text[]) returning id`,
    [wanted.map((entry) => entry.id)],
  );
  await removeJobs(
    tx,
    removed.rows.map((row) => row.id),
  );
  await enqueueItems(
    tx,
    wanted.map(({ id, functionId, cron }) => ({
      id,
      kind: "cron" as const,
      payload: { functionId, cron } satisfies CronPayload,
      runAt: nextSlot(cron, now),
    })),
    now,
  );
}

interface CronContext {
  pool: Pool;
  now(): Date;
  functions(): FunctionConfig[];
}

/**
 * Fires the slot an item waits for and moves the item to the next one. Slots missed while nothing ran become one
 * late run. The idempotency key names the slot, so that two executors cannot fire it twice.
 */
export async function fireCron(context: CronContext, itemId: string): Promise<void> {
  await inTransaction(context.pool, async (tx) => {
    const items = await tx.query<ItemRow>(`select * from ${STATE_SCHEMA}.item where id = $1 for update`, [itemId]);
    const item = items.rows[0];
    if (!item) return;
    const now = context.now();
    const { functionId, cron } = item.payload as unknown as CronPayload;
    const slotAt = item.run_at;
    let nextAt = slotAt;
    if (slotAt.getTime() <= now.getTime()) {
      const config = context.functions().find((entry) => entry.id === functionId);
      const eventId = `${itemId}:${slotAt.toISOString()}`;
      const event: EventPayload = { id: eventId, name: TIMER_EVENT, data: { cron }, ts: slotAt.getTime() };
      if (config) {
        await scheduleRun(tx, { config, event, storedEventId: eventId, externalEventId: eventId }, now);
      }
      nextAt = nextSlot(cron, now);
      await tx.query(`update ${STATE_SCHEMA}.item set run_at = $2, order_at = $2, updated_at = now() where id = $1`, [
        itemId,
        nextAt,
      ]);
    }
    await scheduleJobs(tx, [{ id: itemId, kind: "cron", runId: null, delayMs: nextAt.getTime() - now.getTime() }]);
  });
}
