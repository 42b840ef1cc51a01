import type { Tx } from "../database";
import { parseMoment } from "../durations";
import { newId } from "../ids";
import { INVOKED_EVENT, STATE_SCHEMA } from "../names";
import { enqueueItems } from "../queue";
import { scheduleRun } from "../schedule-run";
import { settleStep } from "../steps";
import type { EventPayload, FunctionConfig, Op, RunRow } from "../types";
import { insertStep } from "./insert-step";

const MAX_WAIT_MS = 366 * 86_400_000;

function textOption(op: Op, name: string): string | undefined {
  const value = op.opts?.[name];
  return typeof value === "string" ? value : undefined;
}

/** When a wait gives up: its timeout, and never later than a real server would wait. */
function timeoutAt(op: Op, now: Date): Date {
  const latest = new Date(now.getTime() + MAX_WAIT_MS);
  const text = textOption(op, "timeout");
  const moment = text === undefined ? latest : (parseMoment(text, now) ?? latest);
  return moment < latest ? moment : latest;
}

async function registerPlanned(tx: Tx, run: RunRow, op: Op, now: Date): Promise<void> {
  if (!(await insertStep(tx, run.id, op, "planned", 0, now))) {
    // A step that failed inside a discovery request and is now planned on its own gets its request here.
    const open = await tx.query(
      `select from ${STATE_SCHEMA}.step where run_id = $1 and id = $2 and status = 'retrying'`,
      [run.id, op.id],
    );
    if ((open.rowCount ?? 0) === 0) return;
  }
  const orderAt = new Date(now.getTime() - run.priority_ms);
  const id = `${run.id}:step:${op.id}`;
  await enqueueItems(tx, [{ id, kind: "step", runId: run.id, stepId: op.id, runAt: now, orderAt }], now);
}

async function registerSleep(tx: Tx, run: RunRow, op: Op, now: Date): Promise<void> {
  if (!(await insertStep(tx, run.id, op, "sleeping", 0, now))) return;
  const runAt = parseMoment(op.name ?? "", now);
  if (!runAt) {
    const message = `The sleep "${op.displayName ?? op.id}" has no valid duration or date.`;
    await settleStep(tx, run, op.id, { error: { name: "InvalidSleepError", message } }, now);
    return;
  }
  const id = `${run.id}:sleep:${op.id}`;
  await enqueueItems(tx, [{ id, kind: "sleep", runId: run.id, stepId: op.id, runAt }], now);
}

async function registerTimeout(tx: Tx, run: RunRow, op: Op, now: Date): Promise<void> {
  const id = `${run.id}:step-timeout:${op.id}`;
  const runAt = timeoutAt(op, now);
  await enqueueItems(tx, [{ id, kind: "step-timeout", runId: run.id, stepId: op.id, runAt }], now);
}

async function registerWait(tx: Tx, run: RunRow, op: Op, now: Date): Promise<void> {
  const wait = { event: op.name ?? textOption(op, "event") ?? "", expression: textOption(op, "if") };
  if (await insertStep(tx, run.id, op, "waiting", 0, now, wait)) await registerTimeout(tx, run, op, now);
}

async function registerInvoke(tx: Tx, run: RunRow, op: Op, now: Date): Promise<void> {
  if (!(await insertStep(tx, run.id, op, "invoking", 0, now))) return;
  const functionId = textOption(op, "function_id") ?? "";
  const found = await tx.query<{ config: FunctionConfig }>(
    `select config from ${STATE_SCHEMA}.function where id = $1`,
    [functionId],
  );
  const config = found.rows[0]?.config;
  if (!config) {
    const message = `The function "${functionId}" is not registered, so it cannot be invoked.`;
    await settleStep(tx, run, op.id, { error: { name: "FunctionNotFoundError", message } }, now);
    return;
  }
  const payload = (op.opts?.payload ?? {}) as Partial<EventPayload>;
  const eventId = newId(now.getTime());
  const event: EventPayload = {
    id: eventId,
    name: INVOKED_EVENT,
    data: payload.data ?? {},
    ts: now.getTime(),
    ...(payload.v === undefined ? {} : { v: payload.v }),
  };
  const parent = { runId: run.id, stepId: op.id };
  const started = await scheduleRun(tx, { config, event, storedEventId: eventId, parent }, now);
  if (!started) {
    const message = `The function "${functionId}" did not start: a run with the same key exists.`;
    await settleStep(tx, run, op.id, { error: { name: "FunctionSkippedError", message } }, now);
    return;
  }
  await registerTimeout(tx, run, op, now);
}

/** Starts what a newly reported step asks for. A step reported again changes nothing. */
export async function registerOp(tx: Tx, run: RunRow, op: Op, now: Date): Promise<void> {
  if (op.op === "StepPlanned") await registerPlanned(tx, run, op, now);
  else if (op.op === "Sleep") await registerSleep(tx, run, op, now);
  else if (op.op === "WaitForEvent") await registerWait(tx, run, op, now);
  else if (op.op === "InvokeFunction") await registerInvoke(tx, run, op, now);
}
