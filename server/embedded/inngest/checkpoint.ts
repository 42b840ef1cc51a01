import type { Pool } from "pg";
import { releaseSlots } from "./concurrency";
import { inTransaction, type Tx } from "./database";
import { lockRun } from "./finalise-run";
import { STATE_SCHEMA } from "./names";
import { insertStep } from "./ops/insert-step";
import { toStepError, toStepResult } from "./ops/step-result";
import { scheduleJobs } from "./queue";
import { recordResult } from "./steps";
import type { ItemKind, Op } from "./types";

export interface CheckpointInput {
  runId: string;
  itemId: string;
  generation: number;
  ops: Op[];
}

/** The request went on with a value that was not kept: take its item away, so that a new request sees the error. */
async function startOver(tx: Tx, input: CheckpointInput, now: Date): Promise<void> {
  await releaseSlots(tx, [input.itemId]);
  const freed = await tx.query<{ kind: ItemKind }>(
    `update ${STATE_SCHEMA}.item set state = 'ready', worker_id = null, run_at = $2, updated_at = now()
     where id = $1 returning kind`,
    [input.itemId, now],
  );
  const kind = freed.rows[0]?.kind;
  if (kind) await scheduleJobs(tx, [{ id: input.itemId, kind, runId: input.runId, delayMs: 0 }]);
}

/**
 * Stores steps that a running request has finished. "stale" means that the request no longer owns its item (its lease
 * was lost, or the run ended) and must stop; nothing is written then.
 */
export async function storeCheckpoint(
  pool: Pool,
  input: CheckpointInput,
  now: Date,
): Promise<"stored" | "stale" | "unsupported"> {
  if (input.ops.some((op) => op.op !== "StepRun" && op.op !== "StepFailed")) return "unsupported";
  return inTransaction(pool, async (tx) => {
    const run = await lockRun(tx, input.runId);
    if (!run || run.ended_at) return "stale";
    // A finished step ends its attempts: the next failure in this request starts counting again.
    const held = await tx.query<{ attempt: number }>(
      `with before as (select id, attempt from ${STATE_SCHEMA}.item
                       where id = $1 and run_id = $2 and state = 'running' and generation = $3)
       update ${STATE_SCHEMA}.item set attempt = 0, crash_count = 0 from before where item.id = before.id
       returning before.attempt`,
      [input.itemId, input.runId, input.generation],
    );
    const item = held.rows[0];
    if (!item) return "stale";
    let isRefused = false;
    for (const op of input.ops) {
      await insertStep(tx, input.runId, op, "running", item.attempt, now);
      const result = op.op === "StepFailed" ? { error: toStepError(op) } : toStepResult(op);
      isRefused ||= op.op === "StepRun" && "error" in result;
      await recordResult(tx, input.runId, op.id, result, now);
    }
    if (!isRefused) return "stored";
    await startOver(tx, input, now);
    return "stale";
  });
}
