/** The closed set of error codes that callers may see. HTTP and tRPC mappings live in their adapters. */
export const ERROR_CODES = [
  "BAD_INPUT",
  "UNAUTHENTICATED",
  "FORBIDDEN",
  "NOT_FOUND",
  "CONFLICT",
  "NOT_READY",
  "RATE_LIMITED",
  "LIMIT_REACHED",
  "UNAVAILABLE",
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/**
 * An expected failure with a sentence for the customer: what, why, what next. Anything that is not an `AppError`
 * is masked before it leaves the server.
 */
export class AppError extends Error {
  override readonly name = "AppError";

  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly details: { field?: string; retryAfterSeconds?: number; cause?: unknown } = {},
  ) {
    super(message, { cause: details.cause });
  }
}

/** The sentence to show for any thrown value; unknown errors never leak their text. */
export function publicMessage(error: unknown): string {
  return error instanceof AppError ? error.message : "Something went wrong on our side. Try again in a moment.";
}
