/** What the SDK reports for each function; the same document a real server stores. */
export interface FunctionConfig {
  id: string;
  name?: string;
  triggers: Trigger[];
  steps: { step: { runtime: { url: string }; retries?: { attempts?: number } } };
  idempotency?: string;
  concurrency?: number | ConcurrencyLimit | ConcurrencyLimit[];
  throttle?: { limit: number; period: string; burst?: number; key?: string };
  priority?: { run?: string };
  singleton?: { key?: string; mode: "skip" | "cancel" };
  timeouts?: { start?: string; finish?: string };
  cancel?: { event: string; if?: string; timeout?: string }[];
  rateLimit?: unknown;
  debounce?: unknown;
  batchEvents?: unknown;
}

export interface Trigger {
  event?: string;
  expression?: string;
  cron?: string;
  jitter?: string;
}

export interface ConcurrencyLimit {
  limit: number;
  key?: string;
  scope?: "fn" | "env" | "account";
}

/** An event as functions see it. */
export interface EventPayload {
  id: string;
  name: string;
  data: Record<string, unknown>;
  ts: number;
  v?: string;
  user?: Record<string, unknown>;
}

export interface SerializedError {
  name: string;
  message: string;
  stack?: string;
  cause?: unknown;
}

/** One instruction in a 206 response or a checkpoint. */
export interface Op {
  op: string;
  id: string;
  name?: string;
  displayName?: string;
  opts?: Record<string, unknown> | null;
  data?: unknown;
  error?: SerializedError;
  timing?: { a?: number; b?: number };
}

export type RunStatus = "queued" | "running" | "completed" | "failed" | "cancelled";

export type StepStatus =
  | "planned"
  | "running"
  | "retrying"
  | "sleeping"
  | "waiting"
  | "invoking"
  | "completed"
  | "failed"
  | "cancelled";

export type ItemKind =
  | "discover"
  | "step"
  | "sleep"
  | "step-timeout"
  | "invoke-result"
  | "start-timeout"
  | "finish-timeout"
  | "event"
  | "cron";

export interface RunRow {
  id: string;
  function_id: string;
  status: RunStatus;
  event_id: string;
  event_name: string;
  events: EventPayload[];
  queued_at: Date;
  started_at: Date | null;
  ended_at: Date | null;
  output: unknown;
  error: SerializedError | null;
  request_version: number;
  is_parallel: boolean;
  needs_discovery: boolean;
  dispatch_count: number;
  parent_run_id: string | null;
  parent_step_id: string | null;
  singleton_key: string | null;
  priority_ms: number;
}

export interface ItemRow {
  id: string;
  kind: ItemKind;
  run_id: string | null;
  step_id: string | null;
  payload: Record<string, unknown> | null;
  state: "ready" | "running" | "blocked";
  attempt: number;
  crash_count: number;
  generation: string;
  worker_id: string | null;
  blocked_on: string | null;
  order_at: Date;
  run_at: Date;
}

export interface StepRow {
  run_id: string;
  id: string;
  name: string;
  op: string;
  status: StepStatus;
  is_awaited: boolean;
  attempt: number;
  output: unknown;
  error: SerializedError | null;
  waits_for: string | null;
  wait_expression: string | null;
  started_at: Date;
  ended_at: Date | null;
}

export interface ExecutorLog {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** Time as a parameter; the executor only needs to read it. */
export interface ExecutorClock {
  now(): Date;
}
