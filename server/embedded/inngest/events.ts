import type { Tx } from "./database";
import { newId } from "./ids";
import { STATE_SCHEMA } from "./names";
import { enqueueItems } from "./queue";
import type { EventPayload } from "./types";

export interface NewEvent {
  /** Identifies the stored event; storing the same id twice is one event. */
  id: string;
  externalId?: string;
  name: string;
  data: Record<string, unknown>;
  ts: number;
  v?: string;
  user?: Record<string, unknown>;
}

/** Stores events and queues their delivery; a `ts` in the future delays it until then. */
export async function storeEvents(tx: Tx, events: NewEvent[], now: Date): Promise<void> {
  if (events.length === 0) return;
  const rows = events.map((event) => {
    const payload: EventPayload = {
      id: event.externalId ?? event.id,
      name: event.name,
      data: event.data,
      ts: event.ts,
      ...(event.v === undefined ? {} : { v: event.v }),
      ...(event.user === undefined ? {} : { user: event.user }),
    };
    return { id: event.id, externalId: event.externalId ?? null, name: event.name, payload };
  });
  const inserted = await tx.query<{ id: string }>(
    `insert into ${STATE_SCHEMA}.event (id, external_id, name, payload, received_at)
     select id, external_id, name, payload::json, $5
     from unnest($1::text[], $2::text[], $3::text[], $4::text[]) as spec (id, external_id, name, payload)
     on conflict (id) do nothing returning id`,
    [
      rows.map((row) => row.id),
      rows.map((row) => row.externalId),
      rows.map((row) => row.name),
      rows.map((row) => JSON.stringify(row.payload)),
      now,
    ],
  );
  const fresh = new Set(inserted.rows.map((row) => row.id));
  await enqueueItems(
    tx,
    events
      .filter((event) => fresh.has(event.id))
      .map((event) => ({
        id: `event:${event.id}`,
        kind: "event" as const,
        payload: { eventId: event.id },
        runAt: new Date(Math.max(event.ts, now.getTime())),
      })),
    now,
  );
}

/** Emits one of Inngest's own lifecycle events. */
export async function emitEvent(tx: Tx, name: string, data: Record<string, unknown>, now: Date): Promise<void> {
  await storeEvents(tx, [{ id: newId(now.getTime()), name, data, ts: now.getTime() }], now);
}
