import type { Pool } from "pg";
import { inTransaction, type Tx } from "./database";
import { matches } from "./expressions";
import { finaliseRun, lockRun } from "./finalise-run";
import { STATE_SCHEMA } from "./names";
import { scheduleRun } from "./schedule-run";
import { settleStep } from "./steps";
import type { EventPayload, FunctionConfig, RunRow, Trigger } from "./types";

interface StoredEvent {
  id: string;
  external_id: string | null;
  payload: EventPayload;
}

interface Listener {
  run_id: string;
  step_id: string | null;
  expression: string | null;
  events: EventPayload[];
}

/** Trigger names may end in a wildcard: "shop/order.*" or "shop/*". */
export function triggerMatches(trigger: Trigger, event: EventPayload): boolean {
  const { event: name } = trigger;
  if (name === undefined) return false;
  const isNamed = name.endsWith("*") ? event.name.startsWith(name.slice(0, -1)) : event.name === name;
  return isNamed && matches(trigger.expression, { event });
}

async function findListeners(tx: Tx, event: EventPayload, now: Date): Promise<Listener[]> {
  const rows = await tx.query<Listener>(
    `select step.run_id, step.id as step_id, step.wait_expression as expression, run.events
     from ${STATE_SCHEMA}.step join ${STATE_SCHEMA}.run on run.id = step.run_id
     where step.status = 'waiting' and step.waits_for = $1 and run.ended_at is null
     union all
     select cancellation.run_id, null, cancellation.expression, run.events
     from ${STATE_SCHEMA}.cancellation join ${STATE_SCHEMA}.run on run.id = cancellation.run_id
     where cancellation.event_name = $1 and cancellation.expires_at > $2 and run.ended_at is null`,
    [event.name, now],
  );
  return rows.rows.filter((row) => matches(row.expression, { event: row.events[0], async: event }));
}

/** Cancels first: a run that the event both cancels and resumes must not go on. */
async function notifyRuns(tx: Tx, listeners: Listener[], event: EventPayload, now: Date): Promise<void> {
  const runs = new Map<string, RunRow>();
  for (const runId of [...new Set(listeners.map((listener) => listener.run_id))].sort()) {
    const run = await lockRun(tx, runId);
    if (run && !run.ended_at) runs.set(runId, run);
  }
  for (const listener of listeners) {
    const run = runs.get(listener.run_id);
    if (listener.step_id !== null || !run) continue;
    await finaliseRun(tx, run, { status: "cancelled", reason: `Cancelled by the event "${event.name}".` }, now);
    runs.delete(listener.run_id);
  }
  for (const listener of listeners) {
    const run = runs.get(listener.run_id);
    if (listener.step_id === null || !run) continue;
    await settleStep(tx, run, listener.step_id, { data: event }, now);
  }
}

/** Delivers one stored event: cancels, resumes and starts runs. All of it happens once, in one transaction. */
export async function processEvent(
  pool: Pool,
  functions: Iterable<FunctionConfig>,
  itemId: string,
  now: Date,
): Promise<void> {
  await inTransaction(pool, async (tx) => {
    const items = await tx.query<{ payload: { eventId: string } }>(
      `delete from ${STATE_SCHEMA}.item where id = $1 returning payload`,
      [itemId],
    );
    const eventId = items.rows[0]?.payload.eventId;
    if (!eventId) return;
    const events = await tx.query<StoredEvent>(
      `select id, external_id, payload from ${STATE_SCHEMA}.event where id = $1`,
      [eventId],
    );
    const stored = events.rows[0];
    if (!stored) return;

    const listeners = await findListeners(tx, stored.payload, now);
    if (listeners.length > 0) await notifyRuns(tx, listeners, stored.payload, now);
    for (const config of functions) {
      if (!config.triggers.some((trigger) => triggerMatches(trigger, stored.payload))) continue;
      await scheduleRun(
        tx,
        {
          config,
          event: stored.payload,
          storedEventId: stored.id,
          externalEventId: stored.external_id ?? undefined,
        },
        now,
      );
    }
  });
}
