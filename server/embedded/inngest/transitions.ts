import type { Pool } from "pg";
import { fireCron } from "./cron";
import { inTransaction, type Tx } from "./database";
import { finaliseRun, lockRun } from "./finalise-run";
import { STATE_SCHEMA } from "./names";
import { processEvent } from "./process-event";
import { scheduleJobs } from "./queue";
import { type StepResult, settleStep } from "./steps";
import type { FunctionConfig, ItemKind, ItemRow, RunRow } from "./types";

export interface TransitionContext {
  pool: Pool;
  now(): Date;
  functions(): FunctionConfig[];
}

const EARLY_TOLERANCE_MS = 250;

async function timeOutStep(tx: Tx, run: RunRow, stepId: string, now: Date): Promise<void> {
  const rows = await tx.query<{ status: string }>(
    `select status from ${STATE_SCHEMA}.step where run_id = $1 and id = $2`,
    [run.id, stepId],
  );
  const message = "The invoked function did not finish in time.";
  const result: StepResult =
    rows.rows[0]?.status === "invoking" ? { error: { name: "InvokeTimeoutError", message } } : { data: null };
  await settleStep(tx, run, stepId, result, now);
}

async function applyRunItem(tx: Tx, run: RunRow, item: ItemRow, now: Date): Promise<void> {
  const stepId = item.step_id ?? "";
  if (item.kind === "sleep") await settleStep(tx, run, stepId, { data: null }, now);
  else if (item.kind === "step-timeout") await timeOutStep(tx, run, stepId, now);
  else if (item.kind === "invoke-result") await settleStep(tx, run, stepId, item.payload as StepResult, now);
  else if (item.kind === "start-timeout" && run.status === "queued") {
    await finaliseRun(tx, run, { status: "cancelled", reason: "The run did not start in time." }, now);
  } else if (item.kind === "finish-timeout") {
    await finaliseRun(tx, run, { status: "cancelled", reason: "The run did not finish in time." }, now);
  }
}

async function runTransition(context: TransitionContext, itemId: string, runId: string): Promise<void> {
  await inTransaction(context.pool, async (tx) => {
    const run = await lockRun(tx, runId);
    const items = await tx.query<ItemRow>(`select * from ${STATE_SCHEMA}.item where id = $1`, [itemId]);
    const item = items.rows[0];
    if (!run || !item) return;
    const now = context.now();
    const delayMs = item.run_at.getTime() - now.getTime();
    if (delayMs > EARLY_TOLERANCE_MS) {
      await scheduleJobs(tx, [{ id: item.id, kind: item.kind, runId, delayMs }]);
      return;
    }
    await tx.query(`delete from ${STATE_SCHEMA}.item where id = $1`, [itemId]);
    if (!run.ended_at) await applyRunItem(tx, run, item, now);
  });
}

/** Everything that is not a request: wake-ups, time-outs, answers of invoked runs, events and cron slots. */
export async function handleTransition(
  context: TransitionContext,
  job: { id: string; kind: ItemKind; runId: string | null },
): Promise<void> {
  if (job.kind === "event") await processEvent(context.pool, context.functions(), job.id, context.now());
  else if (job.kind === "cron") await fireCron(context, job.id);
  else if (job.runId) await runTransition(context, job.id, job.runId);
}
