import canonicalize from "canonicalize";
import type { Claim } from "./claim-item";
import { parseRetryAfterMs } from "./durations";
import { functionUuid } from "./ids";
import { EMBEDDED_HOST } from "./names";
import { signRequest } from "./signing";
import type { FunctionConfig, Op, SerializedError } from "./types";

export type Handler = (request: Request) => Promise<Response>;

/** What a request came to, before anything is written. */
export type CallOutcome =
  | { kind: "ops"; ops: Op[]; requestVersion: number | undefined; retryAfterMs: number | undefined }
  | { kind: "returned"; output: unknown }
  | { kind: "threw"; error: SerializedError; isFinal: boolean; retryAfterMs: number | undefined };

/** A request that takes longer is taken for hung, as on a real server. */
const MAX_REQUEST_MS = 2 * 3_600_000;
const DEFAULT_RETRIES = 4;
const MAX_RETRIES = 20;

export function maxAttempts(config: FunctionConfig): number {
  return Math.min(config.steps.step.retries?.attempts ?? DEFAULT_RETRIES, MAX_RETRIES) + 1;
}

/** Signed request in the form the SDK's handler expects; `fn_id` is what allows checkpointing. */
export function buildRequest(claim: Claim, config: FunctionConfig, signingKey: string, now: Date): Request {
  const { item, run, generation, steps } = claim;
  const url = new URL(config.steps.step.runtime.url);
  url.searchParams.set("stepId", item.step_id ?? "step");
  const stack = steps.map((step) => step.id);
  const body = canonicalize({
    event: run.events[0],
    events: run.events,
    version: run.request_version,
    use_api: false,
    defers: {},
    steps: Object.fromEntries(steps.map((step) => [step.id, step.result])),
    ctx: {
      run_id: run.id,
      fn_id: functionUuid(config.id),
      env: "embedded",
      step_id: "step",
      attempt: item.attempt,
      max_attempts: maxAttempts(config),
      qi_id: item.id,
      request_id: `${item.id}:${generation}`,
      generation_id: generation,
      job_id: item.id,
      disable_immediate_execution: run.is_parallel,
      use_api: false,
      stack: { stack, current: stack.length },
    },
  });
  if (body === undefined) throw new Error("The request body could not be written as JSON.");
  return new Request(url, {
    method: "POST",
    body,
    headers: {
      "content-type": "application/json",
      host: EMBEDDED_HOST,
      "x-inngest-signature": signRequest(body, signingKey, now),
      "x-run-id": run.id,
      "x-request-id": `${item.id}:${generation}`,
      "x-inngest-generation-id": String(generation),
      "x-inngest-job-id": item.id,
      "x-inngest-server-kind": "cloud",
      ...(run.request_version > 0 ? { "x-inngest-req-version": String(run.request_version) } : {}),
    },
  });
}

export function toError(value: unknown, fallback: string): SerializedError {
  if (typeof value !== "object" || value === null) return { name: "Error", message: String(value ?? fallback) };
  const { name, message, error, stack, cause } = value as Record<string, unknown>;
  return {
    name: typeof name === "string" && name ? name : "Error",
    message: typeof message === "string" ? message : typeof error === "string" ? error : fallback,
    ...(typeof stack === "string" ? { stack } : {}),
    ...(cause === undefined ? {} : { cause }),
  };
}

interface RawResponse {
  status: number;
  header(name: string): string | null;
  text: string;
}

async function withTimeLimit(response: Promise<Response>): Promise<Response> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error("The function did not answer within two hours.")), MAX_REQUEST_MS);
  });
  return Promise.race([response, limit]).finally(() => clearTimeout(timer));
}

/** A streamed answer carries the real status, headers and body as JSON after keep-alive blanks. */
async function readResponse(response: Response): Promise<RawResponse> {
  const text = await response.text();
  const header = (name: string) => response.headers.get(name);
  if (response.status !== 201) return { status: response.status, header, text };
  const inner = JSON.parse(text.trim()) as { status: number; headers: Record<string, string>; body: string };
  const headers = new Headers(inner.headers);
  return { status: inner.status, header: (name) => headers.get(name) ?? header(name), text: inner.body };
}

function parseBody(text: string): unknown {
  try {
    return text === "" ? null : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Makes the request and reads the answer. Never throws: a handler that breaks is a retriable failure. */
export async function callFunction(handler: Handler, request: Request, now: () => Date): Promise<CallOutcome> {
  let raw: RawResponse;
  try {
    raw = await readResponse(await withTimeLimit(handler(request)));
  } catch (cause) {
    const error = toError(cause, "The function could not be called.");
    return { kind: "threw", error, isFinal: false, retryAfterMs: undefined };
  }
  const retryAfterMs = parseRetryAfterMs(raw.header("retry-after"), now());
  const body = parseBody(raw.text);
  if (!raw.header("x-inngest-sdk") || body === undefined) {
    const message = `The function endpoint answered ${raw.status} without a valid SDK response.`;
    return { kind: "threw", error: { name: "Error", message }, isFinal: false, retryAfterMs };
  }
  if (raw.status === 200) return { kind: "returned", output: body };
  if (raw.status === 206) {
    const version = Number(raw.header("x-inngest-req-version") ?? Number.NaN);
    const ops = (Array.isArray(body) ? body : [body]) as Op[];
    return { kind: "ops", ops, requestVersion: Number.isInteger(version) ? version : undefined, retryAfterMs };
  }
  const isFinal = raw.status === 400 || raw.header("x-inngest-no-retry") === "true";
  return { kind: "threw", error: toError(body, `The function answered ${raw.status}.`), isFinal, retryAfterMs };
}
