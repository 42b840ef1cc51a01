import type { TRPC_ERROR_CODE_KEY } from "@trpc/server";
import { TRPCError } from "@trpc/server";
import { ZodError } from "zod";
import { AppError, type ErrorCode, publicMessage } from "@/server/errors";

const TRPC_CODES: Record<ErrorCode, TRPC_ERROR_CODE_KEY> = {
  BAD_INPUT: "BAD_REQUEST",
  UNAUTHENTICATED: "UNAUTHORIZED",
  FORBIDDEN: "FORBIDDEN",
  NOT_FOUND: "NOT_FOUND",
  CONFLICT: "CONFLICT",
  NOT_READY: "PRECONDITION_FAILED",
  RATE_LIMITED: "TOO_MANY_REQUESTS",
  LIMIT_REACHED: "FORBIDDEN",
  UNAVAILABLE: "SERVICE_UNAVAILABLE",
};

/** What forms and screens read beside the message. Paths of nested fields are joined with dots. */
export interface PublicErrorData {
  appCode: ErrorCode | null;
  field: string | null;
  fieldErrors: Record<string, string[]> | null;
  retryAfterSeconds: number | null;
}

/** The error as a caller may see it: our sentences and input problems pass, everything else is masked. */
export function toPublicError(error: TRPCError): TRPCError {
  const cause = error.cause;
  if (cause instanceof AppError) {
    return new TRPCError({ code: TRPC_CODES[cause.code], message: cause.message, cause });
  }
  if (cause instanceof ZodError) {
    return new TRPCError({ code: "BAD_REQUEST", message: cause.issues[0]?.message ?? "Check your input.", cause });
  }
  if (error.code === "INTERNAL_SERVER_ERROR") {
    return new TRPCError({ code: "INTERNAL_SERVER_ERROR", message: publicMessage(cause), cause });
  }
  return error;
}

export function publicErrorData(error: TRPCError): PublicErrorData {
  const { cause } = error;
  return {
    appCode: cause instanceof AppError ? cause.code : null,
    field: cause instanceof AppError ? (cause.details.field ?? null) : null,
    fieldErrors: cause instanceof ZodError ? fieldErrors(cause) : null,
    retryAfterSeconds: cause instanceof AppError ? (cause.details.retryAfterSeconds ?? null) : null,
  };
}

function fieldErrors(error: ZodError): Record<string, string[]> {
  const byField: Record<string, string[]> = {};
  for (const issue of error.issues) {
    const path = issue.path.join(".");
    byField[path] = [...(byField[path] ?? []), issue.message];
  }
  return byField;
}
