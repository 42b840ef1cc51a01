import { releaseSlots } from "./concurrency";
import type { Tx } from "./database";
import { emitEvent } from "./events";
import { CANCELLED_EVENT, FAILED_EVENT, FINISHED_EVENT, STATE_SCHEMA } from "./names";
import { enqueueItems, removeJobs } from "./queue";
import type { RunRow, SerializedError } from "./types";

export type RunOutcome =
  | { status: "completed"; output: unknown }
  | { status: "failed"; error: SerializedError }
  | { status: "cancelled"; reason: string };

/** Runs started by these events announce nothing, or a handler that fails would call itself for ever. */
const SILENT_TRIGGERS = new Set([FAILED_EVENT, FINISHED_EVENT]);

async function announce(tx: Tx, run: RunRow, outcome: RunOutcome, now: Date): Promise<void> {
  if (SILENT_TRIGGERS.has(run.event_name)) return;
  const subject = { function_id: run.function_id, run_id: run.id, event: run.events[0], events: run.events };
  if (outcome.status === "cancelled") return emitEvent(tx, CANCELLED_EVENT, { ...subject, ...cancelledError }, now);
  const result = outcome.status === "completed" ? { result: outcome.output } : { error: outcome.error };
  await emitEvent(tx, FINISHED_EVENT, { ...subject, ...result, _inngest: { status: outcome.status } }, now);
  if (outcome.status === "failed") await emitEvent(tx, FAILED_EVENT, { ...subject, error: outcome.error }, now);
}

const cancelledError = { error: { name: "CancelledError", message: "The run was cancelled." } };

function resultForCaller(outcome: RunOutcome): Record<string, unknown> {
  if (outcome.status === "completed") return { data: outcome.output ?? null };
  if (outcome.status === "failed") return { error: outcome.error };
  return { error: { name: "CancelledError", message: "The invoked function was cancelled." } };
}

/**
 * Ends a run whose row the caller has locked: drops its work, frees its slots, announces the end and answers an
 * invoking run, all in the caller's transaction. Does nothing when the run has ended already.
 */
export async function finaliseRun(tx: Tx, run: RunRow, outcome: RunOutcome, now: Date): Promise<boolean> {
  const ended = await tx.query(
    `update ${STATE_SCHEMA}.run set status = $2, ended_at = $3, output = $4, error = $5
     where id = $1 and ended_at is null`,
    [
      run.id,
      outcome.status,
      now,
      outcome.status === "completed" ? JSON.stringify(outcome.output ?? null) : null,
      outcome.status === "failed"
        ? JSON.stringify(outcome.error)
        : outcome.status === "cancelled"
          ? JSON.stringify({ name: "CancelledError", message: outcome.reason })
          : null,
    ],
  );
  if (ended.rowCount === 0) return false;

  const items = await tx.query<{ id: string }>(`select id from ${STATE_SCHEMA}.item where run_id = $1`, [run.id]);
  const itemIds = items.rows.map((row) => row.id);
  if (itemIds.length > 0) {
    await releaseSlots(tx, itemIds);
    await tx.query(`delete from ${STATE_SCHEMA}.item where id = any($1::text[])`, [itemIds]);
    await removeJobs(tx, itemIds);
  }
  await tx.query(`delete from ${STATE_SCHEMA}.cancellation where run_id = $1`, [run.id]);
  await tx.query(
    `update ${STATE_SCHEMA}.step set status = 'cancelled', ended_at = $2, is_awaited = false
     where run_id = $1 and ended_at is null`,
    [run.id, now],
  );
  await announce(tx, run, outcome, now);
  if (run.parent_run_id && run.parent_step_id) {
    await enqueueItems(
      tx,
      [
        {
          id: `${run.parent_run_id}:invoke-result:${run.parent_step_id}`,
          kind: "invoke-result",
          runId: run.parent_run_id,
          stepId: run.parent_step_id,
          payload: resultForCaller(outcome),
          runAt: now,
        },
      ],
      now,
    );
  }
  return true;
}

/** Locks a run for a transition. Every change to a run, its steps and its items happens under this lock. */
export async function lockRun(tx: Tx, runId: string): Promise<RunRow | undefined> {
  const rows = await tx.query<RunRow>(`select * from ${STATE_SCHEMA}.run where id = $1 for update`, [runId]);
  return rows.rows[0];
}
