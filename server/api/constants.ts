import type { ErrorCode } from "../errors";

export const API_BASE = "/api/v1";
/** Of the contract, as openapi.json states it. It rises with every addition; nothing is removed within v1. */
export const API_VERSION = "1.0.0";
export const MAX_BODY_BYTES = 64 * 1024;

export const DEFAULT_LIMIT = 50;
export const MAX_LIMIT = 200;

/** An answer is kept this long for repetitions of its request. */
export const IDEMPOTENCY_HOURS = 24;
/** Longer than any request runs: a first request that is older has died, and a repetition takes its place. */
export const IDEMPOTENCY_CLAIM_MS = 2 * 60_000;
/** What a repetition is told to wait while the first request is still being answered. */
export const IDEMPOTENCY_RETRY_SECONDS = 2;

/** Requests a minute and token. Asking is cheap, changing is not. */
export const RATE_LIMITS = { read: 600, write: 60 } as const;
export const RATE_WINDOW_MS = 60_000;
/** Requests a minute and address that carry no working token. */
export const REFUSED_LIMIT = 120;

/** Groups of routes in the order of the reference. */
export const TAGS = {
  Account: "The token that asks.",
  Sites: "What is audited.",
  Audits: "Start audits, follow them, cancel them.",
  Results: "What an audit found: findings, pages and measurements.",
  Reports: "The PDF.",
  Shares: "Links that show a result to people without an account.",
} as const;
export type Tag = keyof typeof TAGS;

export type ProblemCode = ErrorCode | "METHOD_NOT_ALLOWED" | "INTERNAL";

/** Every code an error may carry, with its HTTP status and what it means. */
export const PROBLEMS: Record<ProblemCode, { status: number; title: string }> = {
  BAD_INPUT: { status: 400, title: "The request is not valid" },
  UNAUTHENTICATED: { status: 401, title: "No working token" },
  FORBIDDEN: { status: 403, title: "The token may not do this" },
  LIMIT_REACHED: { status: 403, title: "The plan of the team has no room for this" },
  NOT_FOUND: { status: 404, title: "Not found" },
  METHOD_NOT_ALLOWED: { status: 405, title: "Not with this method" },
  CONFLICT: { status: 409, title: "In conflict with another request" },
  NOT_READY: { status: 409, title: "Not ready yet" },
  RATE_LIMITED: { status: 429, title: "Too many requests" },
  INTERNAL: { status: 500, title: "Something went wrong on our side" },
  UNAVAILABLE: { status: 503, title: "Not available at the moment" },
};
