import OpenAI from "openai";

export type ModelFailureCode =
  | "BAD_KEY"
  | "NO_CREDIT"
  | "UNKNOWN_MODEL"
  | "BAD_REQUEST"
  | "RATE_LIMITED"
  | "UNAVAILABLE"
  | "CONNECTION"
  | "STALLED"
  | "REFUSED"
  | "TRUNCATED"
  | "BROKEN_JSON"
  | "NOTHING_VERIFIED"
  | "CANCELLED";

/** Shown beside the computed analysis; no text of the provider gets in. */
const SENTENCES: Record<ModelFailureCode, string> = {
  BAD_KEY: "The language model did not accept the key. Check OPENAI_API_KEY.",
  NO_CREDIT: "The account of the language model has no credit left. Add credit, then run the analysis again.",
  UNKNOWN_MODEL: "The language model does not exist or may not be used with this key. Check OPENAI_MODEL.",
  BAD_REQUEST: "The language model did not accept the request. Check OPENAI_MODEL and OPENAI_BASE_URL.",
  RATE_LIMITED: "The language model was asked too often. Run the analysis again in a few minutes.",
  UNAVAILABLE: "The language model was out of order. Run the analysis again later.",
  CONNECTION:
    "The language model could not be reached. Check OPENAI_BASE_URL and the network, then run the analysis again.",
  STALLED: "The language model stopped answering. Run the analysis again later.",
  REFUSED: "The language model declined to write about this site.",
  TRUNCATED: "The answer of the language model was cut off. Choose a model that may write longer answers.",
  BROKEN_JSON: "The language model did not answer in the required form. Choose another model with OPENAI_MODEL.",
  NOTHING_VERIFIED: "Nothing the language model wrote could be confirmed by the findings.",
  CANCELLED: "The analysis was cancelled.",
};

export class ModelFailure extends Error {
  override readonly name = "ModelFailure";

  constructor(
    readonly code: ModelFailureCode,
    readonly retry: { afterMs: number | null } | null = null,
    cause?: unknown,
  ) {
    super(SENTENCES[code], { cause });
  }
}

const RETRYABLE_STATUS = [408, 409, 425, 429];

/** Maps whatever the client throws to a failure with a sentence; what may be retried says so. */
export function toModelFailure(error: unknown): ModelFailure {
  if (error instanceof ModelFailure) return error;
  if (error instanceof OpenAI.APIUserAbortError) return new ModelFailure("CANCELLED", null, error);
  if (!(error instanceof OpenAI.APIError) || error instanceof OpenAI.APIConnectionError) {
    return new ModelFailure("CONNECTION", { afterMs: null }, error);
  }
  const status: number | undefined = error.status;
  if (error.code === "insufficient_quota") return new ModelFailure("NO_CREDIT", null, error);
  if (status === 401 || status === 403) return new ModelFailure("BAD_KEY", null, error);
  if (status === 404) return new ModelFailure("UNKNOWN_MODEL", null, error);
  const retry = { afterMs: retryAfterMs(error) };
  if (status === 429) return new ModelFailure("RATE_LIMITED", retry, error);
  // Without a status the error came as an event inside a stream that had begun.
  if (status === undefined || status >= 500 || RETRYABLE_STATUS.includes(status)) {
    return new ModelFailure("UNAVAILABLE", retry, error);
  }
  return new ModelFailure("BAD_REQUEST", null, error);
}

/** Name of the optional request field that a compatible server does not know; null for any other failure. */
export function findUnsupportedField(failure: ModelFailure): "response_format" | "stream_options" | null {
  if (failure.code !== "BAD_REQUEST" || !(failure.cause instanceof OpenAI.APIError)) return null;
  const said = `${failure.cause.param ?? ""} ${failure.cause.message}`;
  if (/stream_options|include_usage/i.test(said)) return "stream_options";
  return /response_format|json_schema|json_object|structured output/i.test(said) ? "response_format" : null;
}

function retryAfterMs(error: { headers: Headers | undefined }): number | null {
  const seconds = Number(error.headers?.get("retry-after"));
  return Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : null;
}
