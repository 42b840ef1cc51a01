import type { Dispatcher } from "undici";
import { agentFor, CONNECT_TIMEOUT_MS } from "./agent";
import { ACCEPT_ENCODING, decodeContent } from "./decode-content";
import { describeNetworkError, fetchError } from "./describe-error";
import type { FetchError, FetchOptions, FetchResult } from "./fetch-types";
import { checkUrl } from "./guard";
import { userAgent } from "./user-agent";

export const DEFAULT_MAX_BODY_BYTES = 2 * 1024 * 1024;
const DEFAULT_TOTAL_TIMEOUT_MS = 30_000;
const EMPTY = Buffer.alloc(0);

interface RawResponse {
  status: number | null;
  headers: Record<string, string>;
  cookies: string[];
  chunks: Buffer[];
  error: FetchError | null;
  ttfbMs: number | null;
  transferBytes: number;
  isTruncated: boolean;
  isBodySkipped: boolean;
}

/** One request without redirects. Never throws for anything a server or a network can do. */
export async function fetchOnce(input: string, options: FetchOptions): Promise<FetchResult> {
  const startedAt = performance.now();
  const verdict = checkUrl(input, options.policy);
  if (!verdict.ok) return failure(input, fetchError(verdict.kind, verdict.message), startedAt);
  if (options.signal?.aborted) return failure(input, fetchError("aborted"), startedAt);

  const raw = await dispatch(verdict.url, options);
  const result = await finish(input, raw, options.maxBodyBytes ?? DEFAULT_MAX_BODY_BYTES);
  result.totalMs = Math.round(performance.now() - startedAt);
  return result;
}

function dispatch(url: URL, options: FetchOptions): Promise<RawResponse> {
  const maxBodyBytes = options.maxBodyBytes ?? DEFAULT_MAX_BODY_BYTES;
  const raw: RawResponse = {
    status: null,
    headers: {},
    cookies: [],
    chunks: [],
    error: null,
    ttfbMs: null,
    transferBytes: 0,
    isTruncated: false,
    isBodySkipped: false,
  };

  return new Promise((resolve) => {
    let controller: Dispatcher.DispatchController | undefined;
    let isSettled = false;
    let sentAt = performance.now();

    const settle = (error: FetchError | null, shouldAbort: boolean) => {
      if (isSettled) return;
      isSettled = true;
      clearTimeout(totalTimer);
      clearTimeout(connectTimer);
      options.signal?.removeEventListener("abort", onAbort);
      raw.error = error;
      if (shouldAbort) controller?.abort(new Error("stopped"));
      resolve(raw);
    };
    const onAbort = () => settle(fetchError("aborted"), true);
    const totalTimer = setTimeout(
      () => settle(fetchError("timeout"), true),
      options.totalTimeoutMs ?? DEFAULT_TOTAL_TIMEOUT_MS,
    );
    const connectTimer = setTimeout(
      () => settle(fetchError("timeout", "No connection could be made in time."), true),
      options.connectTimeoutMs ?? CONNECT_TIMEOUT_MS,
    );
    options.signal?.addEventListener("abort", onAbort, { once: true });

    const handler: Dispatcher.DispatchHandler = {
      onRequestStart(given) {
        controller = given;
        clearTimeout(connectTimer);
        sentAt = performance.now();
        if (isSettled) given.abort(new Error("stopped"));
      },
      onResponseStart(_controller, status, headers) {
        if (status < 200 || isSettled) return;
        raw.ttfbMs = Math.round(performance.now() - sentAt);
        raw.status = status;
        readHeaders(headers, raw);
        if (options.wantsBody && !options.wantsBody(status, raw.headers)) {
          raw.isBodySkipped = true;
          settle(null, true);
        }
      },
      onResponseData(_controller, chunk) {
        if (isSettled) return;
        const room = maxBodyBytes - raw.transferBytes;
        raw.transferBytes += chunk.length;
        if (chunk.length <= room) {
          raw.chunks.push(chunk);
          return;
        }
        raw.chunks.push(chunk.subarray(0, room));
        raw.isTruncated = true;
        settle(null, true);
      },
      onResponseEnd: () => settle(null, false),
      onResponseError: (_controller, error) => settle(describeNetworkError(error), false),
    };

    try {
      agentFor(options.policy).dispatch(
        {
          origin: url.origin,
          path: url.pathname + url.search,
          method: options.method ?? "GET",
          headers: { "user-agent": userAgent(), "accept-encoding": ACCEPT_ENCODING, accept: "*/*", ...options.headers },
          body: options.body === undefined ? null : Buffer.from(options.body),
        },
        handler,
      );
    } catch (error) {
      settle(describeNetworkError(error), false);
    }
  });
}

async function finish(url: string, raw: RawResponse, maxBodyBytes: number): Promise<FetchResult> {
  if (raw.error || raw.status === null) {
    return { ...failure(url, raw.error ?? fetchError("unknown"), 0), transferBytes: raw.transferBytes };
  }
  const joined = raw.chunks.length === 1 ? (raw.chunks[0] ?? EMPTY) : Buffer.concat(raw.chunks);
  const encoding = raw.headers["content-encoding"];
  const decoded =
    encoding && joined.length > 0
      ? await decodeContent(joined, encoding, maxBodyBytes)
      : { ok: true as const, body: joined, isTruncated: false };
  if (!decoded.ok) {
    const message = `The body could not be decoded as ${encoding?.slice(0, 40)}, the Content-Encoding the server named.`;
    return { ...failure(url, fetchError("invalid-response", message), 0), transferBytes: raw.transferBytes };
  }

  return {
    url,
    finalUrl: url,
    status: raw.status,
    headers: raw.headers,
    cookies: raw.cookies,
    body: decoded.body,
    error: null,
    redirectUrl: redirectTarget(url, raw),
    ttfbMs: raw.ttfbMs,
    totalMs: 0,
    transferBytes: raw.transferBytes,
    bodyBytes: raw.isBodySkipped ? null : decoded.body.length,
    isTruncated: raw.isTruncated || decoded.isTruncated,
    // The agent offers nothing newer; TlsFacts.alpn tells what the origin could do.
    httpVersion: "1.1",
    hops: [],
  };
}

function readHeaders(source: NodeJS.Dict<string | string[]>, raw: RawResponse): void {
  for (const [name, value] of Object.entries(source)) {
    if (value === undefined || name === "__proto__") continue;
    if (name === "set-cookie") raw.cookies = Array.isArray(value) ? value : [value];
    else raw.headers[name] = Array.isArray(value) ? value.join(", ") : value;
  }
}

function redirectTarget(url: string, raw: RawResponse): string | null {
  const location = raw.headers.location;
  if (raw.status === null || raw.status < 300 || raw.status > 399 || raw.status === 304 || !location) return null;
  return URL.canParse(location, url) ? new URL(location, url).href : null;
}

function failure(url: string, error: FetchError, startedAt: number): FetchResult {
  return {
    url,
    finalUrl: url,
    status: null,
    headers: {},
    cookies: [],
    body: EMPTY,
    error,
    redirectUrl: null,
    ttfbMs: null,
    totalMs: Math.round(performance.now() - startedAt),
    transferBytes: 0,
    bodyBytes: null,
    isTruncated: false,
    httpVersion: null,
    hops: [],
  };
}
