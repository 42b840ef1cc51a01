import type { BackoffMs } from "./backoff";
import { type CallOutcome, maxAttempts } from "./call-function";
import type { Claim, ClaimContext } from "./claim-item";
import { releaseSlots } from "./concurrency";
import { inTransaction, type Tx } from "./database";
import { finaliseRun, lockRun } from "./finalise-run";
import { STATE_SCHEMA } from "./names";
import { applyOps } from "./ops/apply-ops";
import { scheduleJobs } from "./queue";
import { requestDiscovery, settleStep } from "./steps";
import type { FunctionConfig, RunRow, SerializedError } from "./types";

/** A step that keeps taking its worker down is given up after this many lost workers. */
export const MAX_CRASHES = 5;

export interface ApplyContext extends ClaimContext {
  backoffMs: BackoffMs;
}

async function holdsItem(tx: Tx, claim: Claim, workerId: string): Promise<boolean> {
  const rows = await tx.query(
    `select from ${STATE_SCHEMA}.item where id = $1 and state = 'running' and worker_id = $2 and generation = $3`,
    [claim.item.id, workerId, claim.generation],
  );
  return (rows.rowCount ?? 0) > 0;
}

/** Puts the same item back in line with the next attempt number. */
async function retryItem(tx: Tx, claim: Claim, delayMs: number, attempt: number, now: Date): Promise<void> {
  const { item, run } = claim;
  await releaseSlots(tx, [item.id]);
  await tx.query(
    `update ${STATE_SCHEMA}.item set state = 'ready', worker_id = null, attempt = $2, run_at = $3, order_at = $3,
            updated_at = now() where id = $1`,
    [item.id, attempt, new Date(now.getTime() + delayMs)],
  );
  await scheduleJobs(tx, [{ id: item.id, kind: item.kind, runId: run.id, delayMs }]);
}

async function closeItem(tx: Tx, itemId: string): Promise<void> {
  await releaseSlots(tx, [itemId]);
  await tx.query(`delete from ${STATE_SCHEMA}.item where id = $1`, [itemId]);
}

/** Whether something settled while this discovery ran, so that its answer may be out of date. */
async function takeOwedDiscovery(tx: Tx, runId: string): Promise<boolean> {
  const taken = await tx.query(
    `update ${STATE_SCHEMA}.run set needs_discovery = false where id = $1 and needs_discovery`,
    [runId],
  );
  return (taken.rowCount ?? 0) > 0;
}

interface Failure {
  error: SerializedError;
  isFinal: boolean;
  retryAfterMs: number | undefined;
}

async function applyFailure(
  context: ApplyContext,
  tx: Tx,
  claim: Claim,
  run: RunRow,
  config: FunctionConfig | undefined,
  failure: Failure,
): Promise<void> {
  const now = context.now();
  // A checkpoint during the request resets the counter, so the stored attempt counts and not the one sent.
  const stored = await tx.query<{ attempt: number }>(`select attempt from ${STATE_SCHEMA}.item where id = $1`, [
    claim.item.id,
  ]);
  const attempt = (stored.rows[0]?.attempt ?? claim.item.attempt) + 1;
  if (!failure.isFinal && attempt < (config ? maxAttempts(config) : 1)) {
    await retryItem(tx, claim, failure.retryAfterMs ?? context.backoffMs(attempt - 1), attempt, now);
    return;
  }
  await finaliseRun(tx, run, { status: "failed", error: failure.error }, now);
}

/**
 * Writes what a request came to, in one transaction: results, new work, the end of the run and the events it emits.
 * An answer that belongs to an older generation is dropped. Returns whether the answer was used.
 */
export async function applyOutcome(context: ApplyContext, claim: Claim, outcome: CallOutcome): Promise<boolean> {
  return inTransaction(context.pool, async (tx) => {
    const run = await lockRun(tx, claim.run.id);
    if (!run || run.ended_at || !(await holdsItem(tx, claim, context.workerId))) return false;
    const now = context.now();
    const config = context.config(run.function_id);

    if (outcome.kind === "threw") {
      await applyFailure(context, tx, claim, run, config, outcome);
      return true;
    }
    if (outcome.kind === "returned") {
      await finaliseRun(tx, run, { status: "completed", output: outcome.output }, now);
      return true;
    }

    if (outcome.requestVersion !== undefined && outcome.requestVersion !== run.request_version) {
      run.request_version = outcome.requestVersion;
      await tx.query(`update ${STATE_SCHEMA}.run set request_version = $2 where id = $1`, [
        run.id,
        outcome.requestVersion,
      ]);
    }
    const next = await applyOps(tx, {
      run,
      item: claim.item,
      ops: outcome.ops,
      settledCount: claim.steps.length,
      now,
    });
    if (next.kind === "retry") {
      await applyFailure(context, tx, claim, run, config, {
        error: next.error,
        isFinal: false,
        retryAfterMs: outcome.retryAfterMs,
      });
      return true;
    }
    if (next.kind === "end") {
      await finaliseRun(tx, run, next.outcome, now);
      return true;
    }

    await closeItem(tx, claim.item.id);
    for (const { stepId, result } of next.settled) await settleStep(tx, run, stepId, result, now);
    const isOwed = claim.item.kind === "discover" && (await takeOwedDiscovery(tx, run.id));
    if (next.needsDiscovery || isOwed) await requestDiscovery(tx, run, now);
    return true;
  });
}

/** Gives up on an item whose workers keep dying: a step fails into the function, a discovery fails the run. */
export async function applyLostWorkers(context: ApplyContext, claim: Claim): Promise<void> {
  const error = {
    name: "WorkerLostError",
    message: `The worker stopped ${MAX_CRASHES} times while running this. It was given up so that other work can go on.`,
  };
  await inTransaction(context.pool, async (tx) => {
    const run = await lockRun(tx, claim.run.id);
    if (!run || run.ended_at || !(await holdsItem(tx, claim, context.workerId))) return;
    const now = context.now();
    if (claim.item.kind !== "step" || !claim.item.step_id) {
      await finaliseRun(tx, run, { status: "failed", error }, now);
      return;
    }
    await closeItem(tx, claim.item.id);
    await settleStep(tx, run, claim.item.step_id, { error }, now);
  });
}
