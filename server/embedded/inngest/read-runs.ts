import type { Pool } from "pg";
import { STATE_SCHEMA, TIMER_EVENT } from "./names";
import type { RunStatus, SerializedError, StepStatus } from "./types";

export interface StepView {
  id: string;
  name: string;
  status: StepStatus;
  /** Attempt that gave the result or runs now; the first is 0. */
  attempt: number;
  startedAt: Date;
  endedAt: Date | null;
  error: SerializedError | null;
}

export interface RunSummary {
  id: string;
  functionId: string;
  functionName: string;
  eventId: string;
  eventName: string;
  status: RunStatus;
  /** Requests made for this run so far. */
  dispatchCount: number;
  queuedAt: Date;
  startedAt: Date | null;
  endedAt: Date | null;
  error: SerializedError | null;
}

export interface RunView extends RunSummary {
  output: unknown;
  steps: StepView[];
}

const SUMMARY = `
  run.id, run.function_id as "functionId", coalesce(function.name, run.function_id) as "functionName",
  run.event_id as "eventId", run.event_name as "eventName", run.status, run.dispatch_count as "dispatchCount",
  run.queued_at as "queuedAt", run.started_at as "startedAt", run.ended_at as "endedAt", run.error`;
const FROM = `from ${STATE_SCHEMA}.run left join ${STATE_SCHEMA}.function on function.id = run.function_id`;

/** The newest run that an event started, by the id its sender chose or the one that sending returned. */
export async function findRunForEvent(pool: Pool, eventId: string): Promise<RunSummary | null> {
  const rows = await pool.query<RunSummary>(
    `select ${SUMMARY} ${FROM}
     where run.event_id = $1 or run.event_id in (select id from ${STATE_SCHEMA}.event where external_id = $1)
     order by run.id desc limit 1`,
    [eventId],
  );
  return rows.rows[0] ?? null;
}

export async function getRun(pool: Pool, runId: string): Promise<RunView | null> {
  const rows = await pool.query<Omit<RunView, "steps">>(`select ${SUMMARY}, run.output ${FROM} where run.id = $1`, [
    runId,
  ]);
  const run = rows.rows[0];
  if (!run) return null;
  const steps = await pool.query<StepView>(
    `select id, name, status, attempt, started_at as "startedAt", ended_at as "endedAt", error
     from ${STATE_SCHEMA}.step where run_id = $1 order by position nulls last, started_at, id`,
    [runId],
  );
  return { ...run, steps: steps.rows };
}

export interface ListRunsOptions {
  limit: number;
  functionId?: string;
  status?: RunStatus;
  /** Leaves out runs that a cron trigger started; on a quiet installation they are nearly all there is. */
  isTimerHidden?: boolean;
}

/** Newest first. */
export async function listRuns(pool: Pool, options: ListRunsOptions): Promise<RunSummary[]> {
  const rows = await pool.query<RunSummary>(
    `select ${SUMMARY} ${FROM}
     where ($2::text is null or run.function_id = $2) and ($3::text is null or run.status = $3)
       and not ($4::boolean and run.event_name = '${TIMER_EVENT}')
     order by run.queued_at desc, run.id desc limit $1`,
    [options.limit, options.functionId ?? null, options.status ?? null, options.isTimerHidden ?? false],
  );
  return rows.rows;
}
