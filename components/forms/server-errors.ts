import type { TRPCClientErrorLike } from "@trpc/client";
import type { FieldValues, Path, UseFormReturn } from "react-hook-form";
import type { AppRouter } from "@/server/trpc/root";

/**
 * Puts a procedure's complaints at the fields they are about and focuses the first. Returns the sentence for the whole
 * form when no field of it is to blame.
 */
export function applyServerErrors<Values extends FieldValues, Output>(
  form: UseFormReturn<Values, unknown, Output>,
  error: TRPCClientErrorLike<AppRouter>,
): string | undefined {
  // No data: the request never got an answer.
  if (!error.data) return "The server could not be reached. Check your connection and try again.";
  const byField: Record<string, string> = {};
  if (error.data.field) byField[error.data.field] = error.message;
  for (const [path, messages] of Object.entries(error.data.fieldErrors ?? {})) {
    if (messages[0]) byField[path] = messages[0];
  }
  const known = Object.entries(byField).filter(([path]) => path in form.getValues());
  for (const [index, [path, message]] of known.entries()) {
    form.setError(path as Path<Values>, { type: "server", message }, { shouldFocus: index === 0 });
  }
  return known.length > 0 ? undefined : error.message;
}
