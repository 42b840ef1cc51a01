import { type Clock, systemClock } from "../clock";
import type { TeamContext } from "../context";
import { pool } from "../db/pool";
import { AppError } from "../errors";
import { type AuditStatus, isTerminal } from "./constants";
import type { AuditEventData, WatchedEvent } from "./events";
import { onAuditEvent } from "./watch-wakeups";

/** Reconnecting is the normal path, so that a deploy or a lost proxy is nothing special. */
export const MAX_STREAM_MS = 90_000;
const POLL_MS = 1_000;
const BATCH_SIZE = 200;

export interface WatchOptions {
  ctx: Pick<TeamContext, "teamId">;
  auditId: string;
  /** Sequence number of the last event the reader has; 0 for none. */
  cursor: number;
  signal?: AbortSignal | undefined;
  clock?: Clock;
}

interface Snapshot {
  status: AuditStatus;
  events: WatchedEvent[];
}

// Status and events come from one statement, so that "finished" is never seen before the last event.
const SQL = `
  select a.status::text as status, e.seq, e."createdAt" as at, e.data
  from "Audit" a
  left join lateral (
    select seq, "createdAt", data from "AuditEvent" where "auditId" = a.id and seq > $3 order by seq limit ${BATCH_SIZE}
  ) e on true
  where a.id = $1 and a."teamId" = $2
  order by e.seq`;

interface Row {
  status: AuditStatus;
  seq: number | null;
  at: Date;
  data: AuditEventData;
}

async function read(auditId: string, teamId: string, cursor: number): Promise<Snapshot | null> {
  const { rows } = await pool().query<Row>(SQL, [auditId, teamId, cursor]);
  const first = rows[0];
  if (!first) return null;
  const events = rows.flatMap((row) =>
    row.seq === null ? [] : [{ seq: row.seq, at: row.at.toISOString(), data: row.data }],
  );
  return { status: first.status, events };
}

/**
 * Follow one audit from `cursor`, ending when the audit has ended and everything was told, when `signal` aborts, or
 * after 90 s. The rows are the only source: any process can serve a reconnect, and a missed wake-up costs one poll.
 * A reader who already has everything of a finished audit waits for what is added to it, such as a new analysis.
 * Throws NOT_FOUND before the first event when the team has no such audit.
 */
export async function* watchAudit(options: WatchOptions): AsyncGenerator<WatchedEvent, void, undefined> {
  const { ctx, auditId, signal, clock = systemClock } = options;
  let { cursor } = options;
  const startedAtMs = clock.now().getTime();
  const bell = createBell();
  const stopListening = onAuditEvent(auditId, bell.ring);

  try {
    let snapshot = await read(auditId, ctx.teamId, cursor);
    if (!snapshot) throw new AppError("NOT_FOUND", "This audit does not exist.");
    const isFollowUp = cursor > 0 && isTerminal(snapshot.status) && snapshot.events.length === 0;

    while (!signal?.aborted) {
      for (const event of snapshot.events) {
        yield event;
        cursor = event.seq;
      }
      const isDrained = snapshot.events.length < BATCH_SIZE;
      if (isDrained && isTerminal(snapshot.status) && !isFollowUp) return;
      if (clock.now().getTime() - startedAtMs >= MAX_STREAM_MS) return;
      if (isDrained) await bell.wait(clock, signal);

      snapshot = await read(auditId, ctx.teamId, cursor);
      // Deleted while being watched.
      if (!snapshot) return;
    }
  } finally {
    stopListening();
  }
}

/** Rings during a read are kept, so that a line added between read and wait is not slept over. */
function createBell() {
  let hasRung = false;
  let wake: (() => void) | null = null;
  return {
    ring: () => {
      hasRung = true;
      wake?.();
    },
    wait: async (clock: Clock, signal: AbortSignal | undefined) => {
      if (!hasRung) {
        const nap = new AbortController();
        const stop = () => nap.abort();
        wake = stop;
        signal?.addEventListener("abort", stop, { once: true });
        await clock.sleep(POLL_MS, nap.signal);
        signal?.removeEventListener("abort", stop);
        wake = null;
      }
      hasRung = false;
    },
  };
}
