import type { Pool } from "pg";
import { acquireSlots, slotsFor } from "./concurrency";
import { inTransaction, type Tx } from "./database";
import { parseDurationMs } from "./durations";
import { lockRun } from "./finalise-run";
import type { InFlight } from "./in-flight";
import { STATE_SCHEMA } from "./names";
import { enqueueItems, scheduleJobs } from "./queue";
import type { FunctionConfig, ItemRow, RunRow } from "./types";

/** A request to make: everything it needs, and the generation that fences off whoever held the item before. */
export interface Claim {
  item: ItemRow;
  run: RunRow;
  generation: number;
  /** Settled steps in the order in which they ended, as the SDK expects them. */
  steps: { id: string; result: unknown }[];
}

/** A job may come a little early when clocks differ; anything more is a job that was replaced. */
const EARLY_TOLERANCE_MS = 250;

export interface ClaimContext {
  pool: Pool;
  workerId: string;
  inFlight: InFlight;
  now(): Date;
  config(functionId: string): FunctionConfig | undefined;
}

/** Own items that nobody in this process works on any more are free: their request ended without being stored. */
async function isHeld(context: ClaimContext, tx: Tx, item: ItemRow): Promise<boolean> {
  if (item.state !== "running") return false;
  if (item.worker_id === context.workerId) return context.inFlight.isHeldElsewhere(item.id);
  const alive = await tx.query(`select from ${STATE_SCHEMA}.worker where id = $1`, [item.worker_id]);
  return (alive.rowCount ?? 0) > 0;
}

async function startRun(tx: Tx, run: RunRow, config: FunctionConfig | undefined, now: Date): Promise<void> {
  await tx.query(
    `update ${STATE_SCHEMA}.run set status = 'running', started_at = coalesce(started_at, $2),
            dispatch_count = dispatch_count + 1 where id = $1`,
    [run.id, now],
  );
  if (run.started_at) return;
  const limitMs = config?.timeouts?.finish ? parseDurationMs(config.timeouts.finish) : undefined;
  if (limitMs === undefined) return;
  const runAt = new Date(now.getTime() + limitMs);
  await enqueueItems(tx, [{ id: `${run.id}:finish-timeout`, kind: "finish-timeout", runId: run.id, runAt }], now);
}

/** Takes an item for execution inside `inFlight.track`, or returns undefined when it is gone, held, early or waiting for a slot. */
export async function claimItem(context: ClaimContext, itemId: string, runId: string): Promise<Claim | undefined> {
  return inTransaction(context.pool, async (tx) => {
    const run = await lockRun(tx, runId);
    if (!run || run.ended_at) return undefined;
    const items = await tx.query<ItemRow>(`select * from ${STATE_SCHEMA}.item where id = $1`, [itemId]);
    const item = items.rows[0];
    if (!item || (await isHeld(context, tx, item))) return undefined;

    const now = context.now();
    const delayMs = item.run_at.getTime() - now.getTime();
    if (delayMs > EARLY_TOLERANCE_MS) {
      await scheduleJobs(tx, [{ id: item.id, kind: item.kind, runId, delayMs }]);
      return undefined;
    }

    const config = context.config(run.function_id);
    if (config && !(await acquireSlots(tx, item, slotsFor(config, run)))) return undefined;

    const crashed = item.state === "running" ? 1 : 0;
    const claimed = await tx.query<{ generation: string; crash_count: number }>(
      `update ${STATE_SCHEMA}.item set state = 'running', blocked_on = null, worker_id = $2,
              crash_count = crash_count + $3, generation = nextval('${STATE_SCHEMA}.dispatch_generation'),
              updated_at = now()
       where id = $1 returning generation, crash_count`,
      [item.id, context.workerId, crashed],
    );
    await startRun(tx, run, config, now);
    if (item.kind === "step") {
      await tx.query(
        `update ${STATE_SCHEMA}.step set status = 'running', attempt = $3,
                started_at = case when status = 'planned' then $4 else started_at end
         where run_id = $1 and id = $2`,
        [runId, item.step_id, item.attempt, now],
      );
    }
    const steps = await tx.query<{ id: string; result: unknown }>(
      `select id, output as result from ${STATE_SCHEMA}.step where run_id = $1 and position is not null
       order by position`,
      [runId],
    );
    return {
      item: { ...item, crash_count: claimed.rows[0]?.crash_count ?? item.crash_count },
      run,
      generation: Number(claimed.rows[0]?.generation ?? 0),
      steps: steps.rows,
    };
  });
}
