import type { Tx } from "./database";
import { STATE_SCHEMA } from "./names";
import { enqueueItems } from "./queue";
import type { RunRow } from "./types";

const UNSETTLED = "status not in ('completed', 'failed', 'cancelled')";

export type StepResult = { data: unknown } | { error: unknown };

/** Asks for one discovery request. While one runs, another follows it; while one waits, it serves both. */
export async function requestDiscovery(tx: Tx, run: RunRow, now: Date): Promise<void> {
  const id = `${run.id}:discover`;
  const orderAt = new Date(now.getTime() - run.priority_ms);
  const added = await enqueueItems(tx, [{ id, kind: "discover", runId: run.id, runAt: now, orderAt }], now);
  if (added > 0) return;
  await tx.query(
    `update ${STATE_SCHEMA}.run set needs_discovery = true
     where id = $1 and exists (select from ${STATE_SCHEMA}.item where id = $2 and state = 'running')`,
    [run.id, id],
  );
}

/** Records a step's result once; later results for the same step are ignored. Returns whether this one counted. */
export async function recordResult(
  tx: Tx,
  runId: string,
  stepId: string,
  result: StepResult,
  now: Date,
): Promise<{ wasAwaited: boolean } | undefined> {
  const error = "error" in result ? JSON.stringify(result.error) : null;
  const rows = await tx.query<{ was_awaited: boolean }>(
    `update ${STATE_SCHEMA}.step as step
     set status = $3, output = $4, error = $5, ended_at = $6, is_awaited = false,
         position = nextval('${STATE_SCHEMA}.step_position')
     from ${STATE_SCHEMA}.step as before
     where step.run_id = $1 and step.id = $2 and step.${UNSETTLED}
       and before.run_id = step.run_id and before.id = step.id
     returning before.is_awaited as was_awaited`,
    [runId, stepId, error ? "failed" : "completed", JSON.stringify(result), error, now],
  );
  const row = rows.rows[0];
  return row ? { wasAwaited: row.was_awaited } : undefined;
}

/**
 * Settles a step that was reported earlier and decides what follows: steps of one parallel batch bring exactly one
 * discovery when the last of them ends, any other step brings its own.
 */
export async function settleStep(tx: Tx, run: RunRow, stepId: string, result: StepResult, now: Date): Promise<void> {
  const recorded = await recordResult(tx, run.id, stepId, result, now);
  if (!recorded) return;
  if (recorded.wasAwaited) {
    const open = await tx.query(
      `select from ${STATE_SCHEMA}.step where run_id = $1 and is_awaited and ${UNSETTLED} limit 1`,
      [run.id],
    );
    if ((open.rowCount ?? 0) > 0) return;
    await tx.query(`update ${STATE_SCHEMA}.run set is_parallel = false where id = $1`, [run.id]);
  }
  await requestDiscovery(tx, run, now);
}
