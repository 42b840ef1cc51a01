import type { Clock } from "@/server/clock";
import type { FieldFormFactor, FieldHistory, FieldMetrics } from "@/server/facts/types";
import { parseJson, readGoogleError } from "../google-error";
import { type CruxFailure, classifyCruxError, timedOut, unreadable } from "./answers";
import { readHistory } from "./read-history";
import { CRUX_METRICS, readRecord } from "./read-record";

export interface CruxQuery {
  subject: { url: string } | { origin: string };
  formFactor: FieldFormFactor;
}

/** "absent": the report has too few visits of the subject; that is an answer, not a failure. */
export type CruxAnswer<Data> =
  | { kind: "data"; data: Data }
  | { kind: "absent" }
  | { kind: "failed"; failure: CruxFailure };

/** The Chrome UX Report. Never throws: trouble of the service is an answer. */
export interface CruxApi {
  queryRecord(query: CruxQuery, signal?: AbortSignal): Promise<CruxAnswer<FieldMetrics>>;
  queryHistory(query: CruxQuery, signal?: AbortSignal): Promise<CruxAnswer<FieldHistory>>;
}

/** The part of `fetch` that is used, so that the caller decides which door the request leaves by. */
export type CruxFetch = (
  url: string,
  init: { body: string; signal: AbortSignal },
) => Promise<{ status: number; text(): Promise<string> }>;

export interface CruxOptions {
  key: string;
  /** Without a path, e.g. https://chromeuxreport.googleapis.com. */
  baseUrl: string;
  fetch: CruxFetch;
  clock: Clock;
  timeoutMs?: number;
}

const DEFAULT_TIMEOUT_MS = 15_000;
/** The service keeps 40 weeks and sends 25 unless asked; half a year is what its own tools show. */
export const HISTORY_WEEKS = 25;

/** https://developer.chrome.com/docs/crux/api and /docs/crux/history-api. One request a call, no retries, no waiting. */
export function createCruxApi(options: CruxOptions): CruxApi {
  return {
    queryRecord: (query, signal) => ask(options, "records:queryRecord", body(query), readRecord, signal),
    queryHistory: (query, signal) =>
      ask(
        options,
        "records:queryHistoryRecord",
        { ...body(query), collectionPeriodCount: HISTORY_WEEKS },
        readHistory,
        signal,
      ),
  };
}

async function ask<Data>(
  options: CruxOptions,
  method: string,
  request: Record<string, unknown>,
  read: (body: unknown) => Data | "empty" | null,
  cancelled?: AbortSignal,
): Promise<CruxAnswer<Data>> {
  const timeout = AbortSignal.timeout(options.timeoutMs ?? DEFAULT_TIMEOUT_MS);
  const signal = cancelled ? AbortSignal.any([cancelled, timeout]) : timeout;
  const url = new URL(`${options.baseUrl.replace(/\/+$/, "")}/v1/${method}`);
  url.searchParams.set("key", options.key);
  let status: number;
  let answer: unknown;
  try {
    const response = await options.fetch(url.href, { body: JSON.stringify(request), signal });
    status = response.status;
    answer = parseJson(await response.text());
  } catch {
    return { kind: "failed", failure: timedOut() };
  }
  if (status !== 200) {
    const error = readGoogleError(answer);
    if (status === 404 && error?.status === "NOT_FOUND") return { kind: "absent" };
    return { kind: "failed", failure: classifyCruxError(status, error, options.clock.now()) };
  }
  const data = read(answer);
  if (data === null) return { kind: "failed", failure: unreadable() };
  return data === "empty" ? { kind: "absent" } : { kind: "data", data };
}

function body({ subject, formFactor }: CruxQuery): Record<string, unknown> {
  return {
    ...subject,
    ...(formFactor === "all" ? {} : { formFactor: formFactor.toUpperCase() }),
    metrics: Object.values(CRUX_METRICS),
  };
}
