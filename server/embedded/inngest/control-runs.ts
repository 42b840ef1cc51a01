import type { Pool } from "pg";
import { inTransaction } from "./database";
import { finaliseRun, lockRun } from "./finalise-run";
import { STATE_SCHEMA } from "./names";
import { scheduleRun } from "./schedule-run";
import type { FunctionConfig } from "./types";

/** Ends a run. A step that is running is not interrupted, but its result is dropped. False when it had ended. */
export async function cancelRun(pool: Pool, runId: string): Promise<boolean> {
  return inTransaction(pool, async (tx) => {
    const run = await lockRun(tx, runId);
    if (!run) return false;
    return finaliseRun(tx, run, { status: "cancelled", reason: "Cancelled by hand." }, new Date());
  });
}

/**
 * Starts the same function again with the same event, from its first step. Returns the new run's id, or null when the
 * run or its function is unknown. Idempotency and singletons do not hold it back.
 */
export async function retryRun(pool: Pool, runId: string): Promise<string | null> {
  return inTransaction(pool, async (tx) => {
    const run = await lockRun(tx, runId);
    const event = run?.events[0];
    if (!run || !event) return null;
    const found = await tx.query<{ config: FunctionConfig }>(
      `select config from ${STATE_SCHEMA}.function where id = $1`,
      [run.function_id],
    );
    const config = found.rows[0]?.config;
    if (!config) return null;
    const request = { config, event, storedEventId: run.event_id, isForced: true };
    return (await scheduleRun(tx, request, new Date())) ?? null;
  });
}
