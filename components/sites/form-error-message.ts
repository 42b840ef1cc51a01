import { TRPCClientError } from "@trpc/client";

interface ErrorData {
  field?: string | null;
  fieldErrors?: Record<string, string[] | undefined> | null;
}

/** Server errors by field, for `setError`; "" holds what belongs to no field. */
export function fieldErrorsOf(error: unknown): Record<string, string> {
  if (!(error instanceof TRPCClientError))
    return { "": "The server could not be reached. Check your connection and try again." };
  const data = (error.data ?? {}) as ErrorData;
  if (data.fieldErrors) {
    const entries = Object.entries(data.fieldErrors).flatMap(([field, messages]) =>
      messages?.[0] ? [[field, messages[0]] as const] : [],
    );
    if (entries.length > 0) return Object.fromEntries(entries);
  }
  return { [data.field ?? ""]: error.message };
}
