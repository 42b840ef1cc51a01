import type { FetchErrorKind } from "@/server/facts/types";
import type { NetPolicy } from "./policy";

export interface FetchError {
  kind: FetchErrorKind;
  /** A sentence for a customer. */
  message: string;
}

export interface FetchOptions {
  policy: NetPolicy;
  method?: "GET" | "HEAD" | "POST";
  /** Lower-cased names. User-Agent and Accept-Encoding are set unless given. */
  headers?: Record<string, string>;
  /** Request body of a POST. */
  body?: string | Uint8Array;
  /** Decoded bytes to keep; reading stops there. Default 2 MiB, what Googlebot reads of an HTML page. */
  maxBodyBytes?: number;
  connectTimeoutMs?: number;
  /** From the start to the last byte, of each hop. */
  totalTimeoutMs?: number;
  /** Default 0: a redirect is an answer like any other. When hops run out, the last redirect is the answer. */
  maxRedirects?: number;
  /** Says no to a body whose headers are enough; the response then ends after its headers. */
  wantsBody?: (status: number, headers: Record<string, string>) => boolean;
  signal?: AbortSignal;
}

export interface FetchHop {
  url: string;
  status: number;
}

/** `status` is null exactly when `error` is set. */
export interface FetchResult {
  url: string;
  finalUrl: string;
  status: number | null;
  /** Lower-cased names; repeated headers joined by ", ". Without set-cookie, see `cookies`. */
  headers: Record<string, string>;
  cookies: string[];
  /** Decoded and possibly cut. */
  body: Buffer;
  error: FetchError | null;
  /** Absolute target of a 3xx with a readable Location. */
  redirectUrl: string | null;
  /** From the request on the wire to the first byte of the answer, without connection set-up. */
  ttfbMs: number | null;
  totalMs: number;
  transferBytes: number;
  /** null when the body was not wanted. */
  bodyBytes: number | null;
  isTruncated: boolean;
  httpVersion: string | null;
  /** Redirects followed on the way, in order, without the final answer. */
  hops: FetchHop[];
}

export type Fetcher = (url: string, options?: Omit<FetchOptions, "policy">) => Promise<FetchResult>;
