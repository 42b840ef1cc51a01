import { z } from "zod";

/** What an error body of Google's APIs says, in the old format and the new one. */
export interface GoogleError {
  message: string;
  status: string | null;
  reasons: string[];
  domains: string[];
  quotaLimit: string | null;
}

const optionalString = z.string().nullish().catch(null);

const schema = z.object({
  error: z.object({
    message: z.string().catch(""),
    status: optionalString,
    errors: z
      .array(z.object({ domain: optionalString, reason: optionalString }))
      .nullish()
      .catch(null),
    details: z
      .array(
        z.object({
          reason: optionalString,
          domain: optionalString,
          metadata: z.record(z.string(), z.unknown()).nullish().catch(null),
        }),
      )
      .nullish()
      .catch(null),
  }),
});

/** null for anything that is not an error of Google's APIs, e.g. the page of a proxy in between. */
export function readGoogleError(body: unknown): GoogleError | null {
  const parsed = schema.safeParse(body);
  if (!parsed.success) return null;
  const { message, status, errors, details } = parsed.data.error;
  const notes = [...(errors ?? []), ...(details ?? [])];
  const quota = details?.map((detail) => detail.metadata?.quota_limit).find((limit) => typeof limit === "string");
  return {
    message,
    status: status ?? null,
    reasons: notes.flatMap((note) => note.reason ?? []),
    domains: notes.flatMap((note) => note.domain ?? []),
    quotaLimit: typeof quota === "string" ? quota : null,
  };
}

export function isKeyInvalid(error: GoogleError): boolean {
  return error.reasons.includes("API_KEY_INVALID") || /api key (not valid|expired)/i.test(error.message);
}

/** A quota of the whole day, as opposed to one that is full again within a minute. */
export function isDailyQuota(error: GoogleError): boolean {
  return /day/i.test(error.quotaLimit ?? "") || /per day/i.test(error.message);
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
