import type { Tx } from "../database";
import type { RunOutcome } from "../finalise-run";
import { sha1 } from "../ids";
import { STATE_SCHEMA } from "../names";
import { recordResult, type StepResult } from "../steps";
import type { ItemRow, Op, RunRow, SerializedError } from "../types";
import { insertStep } from "./insert-step";
import { MAX_STEP_COUNT, unsupportedOp } from "./limits";
import { registerOp } from "./register-op";
import { toStepError, toStepResult } from "./step-result";

export interface OpsInput {
  run: RunRow;
  item: ItemRow;
  ops: Op[];
  /** Settled steps of the run when the request was made. */
  settledCount: number;
  now: Date;
}

export type OpsResult =
  | { kind: "continue"; settled: { stepId: string; result: StepResult }[]; needsDiscovery: boolean }
  | { kind: "retry"; error: SerializedError }
  | { kind: "end"; outcome: RunOutcome };

/** Id the SDK gives to the end of the function itself. */
const COMPLETE_ID = sha1("complete");
const FOUND_OPS = new Set(["StepPlanned", "Sleep", "WaitForEvent", "InvokeFunction"]);

function isRace(op: Op): boolean {
  return op.opts?.parallelMode === "race";
}

/** Registers newly found steps. Two or more make the run parallel: its steps then get requests of their own. */
async function registerFound(tx: Tx, input: OpsInput, found: Op[]): Promise<void> {
  const { run, now } = input;
  const isParallel = found.length > 1;
  const isCoalesced = isParallel && run.request_version >= 2 && found.some((op) => op.op === "StepPlanned");
  // Waits go first, so that an event sent by a step of the same batch cannot come before them.
  const ordered = [...found].sort(
    (left, right) => Number(right.op === "WaitForEvent") - Number(left.op === "WaitForEvent"),
  );
  for (const op of ordered) await registerOp(tx, run, op, now);
  if (isCoalesced) {
    await tx.query(
      `update ${STATE_SCHEMA}.step set is_awaited = true
       where run_id = $1 and id = any($2::text[]) and ended_at is null`,
      [run.id, found.filter((op) => !isRace(op)).map((op) => op.id)],
    );
  }
  if (run.is_parallel !== isParallel) {
    await tx.query(`update ${STATE_SCHEMA}.run set is_parallel = $2 where id = $1`, [run.id, isParallel]);
    run.is_parallel = isParallel;
  }
}

/** Counts only when the number could be near the limit: settled steps are known, a batch of open ones is in `ops`. */
async function hasTooManySteps(tx: Tx, input: OpsInput): Promise<boolean> {
  if (input.settledCount + input.ops.length < MAX_STEP_COUNT / 2) return false;
  const counted = await tx.query<{ count: number }>(
    `select count(*)::int as count from ${STATE_SCHEMA}.step where run_id = $1`,
    [input.run.id],
  );
  return (counted.rows[0]?.count ?? 0) > MAX_STEP_COUNT;
}

/** Applies the instructions of one response. Instructions for steps that are known already change nothing. */
export async function applyOps(tx: Tx, input: OpsInput): Promise<OpsResult> {
  const { run, item, now } = input;
  const settled: { stepId: string; result: StepResult }[] = [];
  const found: Op[] = [];
  let needsDiscovery = false;
  let end: RunOutcome | undefined;
  let retry: SerializedError | undefined;

  for (const op of input.ops) {
    const isWholeFunction = op.id === COMPLETE_ID;
    if (FOUND_OPS.has(op.op)) found.push(op);
    else if (op.op === "RunComplete") end = { status: "completed", output: op.data };
    else if (op.op === "DiscoveryRequest") needsDiscovery = true;
    else if (op.op === "StepFailed" && isWholeFunction) end = { status: "failed", error: toStepError(op) };
    else if (op.op === "StepError" && isWholeFunction) retry = toStepError(op);
    else if (op.op === "StepRun" || op.op === "Step" || op.op === "StepFailed") {
      const result = op.op === "StepFailed" ? { error: toStepError(op) } : toStepResult(op);
      await insertStep(tx, run.id, op, "running", item.attempt, now);
      settled.push({ stepId: op.id, result });
    } else if (op.op === "StepError") {
      retry = toStepError(op);
      await insertStep(tx, run.id, op, "retrying", item.attempt, now);
      await tx.query(
        `update ${STATE_SCHEMA}.step set status = 'retrying', attempt = $3, error = $4
         where run_id = $1 and id = $2 and ended_at is null`,
        [run.id, op.id, item.attempt, JSON.stringify(retry)],
      );
    } else {
      return { kind: "end", outcome: { status: "failed", error: unsupportedOp(op) } };
    }
  }

  if (end || retry) {
    for (const { stepId, result } of settled) await recordResult(tx, run.id, stepId, result, now);
  }
  if (end) return { kind: "end", outcome: end };
  if (retry) return { kind: "retry", error: retry };
  if (found.length > 0 && item.kind === "discover") await registerFound(tx, input, found);
  if (await hasTooManySteps(tx, input)) {
    const message = `This run has more than ${MAX_STEP_COUNT} steps. Do more work in each step, or split it into several functions.`;
    return { kind: "end", outcome: { status: "failed", error: { name: "TooManyStepsError", message } } };
  }
  return { kind: "continue", settled, needsDiscovery };
}
