import type { Tx } from "../database";
import { STATE_SCHEMA } from "../names";
import type { Op, StepStatus } from "../types";

/** Adds a step unless it is known; returns whether it was new. */
export async function insertStep(
  tx: Tx,
  runId: string,
  op: Op,
  status: StepStatus,
  attempt: number,
  now: Date,
  wait?: { event: string; expression: string | undefined },
): Promise<boolean> {
  const inserted = await tx.query(
    `insert into ${STATE_SCHEMA}.step (run_id, id, name, op, status, attempt, started_at, waits_for, wait_expression)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (run_id, id) do nothing`,
    [
      runId,
      op.id,
      op.displayName ?? op.name ?? op.id,
      op.op,
      status,
      attempt,
      stepStartedAt(op, now),
      wait?.event ?? null,
      wait?.expression ?? null,
    ],
  );
  return (inserted.rowCount ?? 0) > 0;
}

/** The SDK times steps that it ran itself: `a` is the start and `b` the duration, both in nanoseconds. */
function stepStartedAt(op: Op, now: Date): Date {
  const startMs = (op.timing?.a ?? 0) / 1e6;
  return startMs > 0 && startMs <= now.getTime() ? new Date(startMs) : now;
}
