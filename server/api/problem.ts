import { z } from "zod";
import { env } from "../env";
import { AppError, ERROR_CODES, publicMessage } from "../errors";
import { PROBLEMS, type ProblemCode } from "./constants";

export const PROBLEM_TYPE = "application/problem+json";

/** An error answer (RFC 9457). */
export const problemSchema = z
  .object({
    type: z.url().describe("Page that explains the code."),
    title: z.string().describe("What kind of problem it is; the same for every problem with this code."),
    status: z.int().describe("The HTTP status."),
    detail: z.string().describe("What happened here, why, and what to do next."),
    code: z.enum([...ERROR_CODES, "METHOD_NOT_ALLOWED", "INTERNAL"]).describe("What programs should look at."),
    errors: z
      .array(z.object({ field: z.string(), message: z.string() }))
      .optional()
      .describe("With BAD_INPUT: each part of the request that is not valid."),
  })
  .meta({ id: "Problem", description: "An error answer, as in RFC 9457." });
export type Problem = z.output<typeof problemSchema>;

/** Refusals that only HTTP knows. */
export class MethodNotAllowed extends Error {
  constructor(readonly allowed: readonly string[]) {
    super();
  }
}

/** Never holds a stack or the text of an unexpected error. */
export function describeProblem(error: unknown): Problem {
  const code = codeOf(error);
  const { status, title } = PROBLEMS[code];
  const errors = fieldErrors(error);
  return {
    type: `${env().appUrl}/docs/api#error-${code.toLowerCase().replaceAll("_", "-")}`,
    title,
    status,
    detail: detailOf(error),
    code,
    ...(errors.length > 0 ? { errors } : {}),
  };
}

function codeOf(error: unknown): ProblemCode {
  if (error instanceof AppError) return error.code;
  return error instanceof MethodNotAllowed ? "METHOD_NOT_ALLOWED" : "INTERNAL";
}

function detailOf(error: unknown): string {
  if (!(error instanceof MethodNotAllowed)) return publicMessage(error);
  return `This address knows ${error.allowed.join(" and ")} only.`;
}

function fieldErrors(error: unknown): { field: string; message: string }[] {
  if (!(error instanceof AppError)) return [];
  const { cause, field } = error.details;
  if (cause instanceof z.ZodError) {
    return cause.issues.map((issue) => ({ field: issue.path.join("."), message: issue.message }));
  }
  return field ? [{ field, message: error.message }] : [];
}
