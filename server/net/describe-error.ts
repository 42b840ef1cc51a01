import type { FetchErrorKind } from "@/server/facts/types";
import type { FetchError } from "./fetch-types";

const TLS_SENTENCES: Record<string, string> = {
  CERT_HAS_EXPIRED: "The certificate has expired.",
  CERT_NOT_YET_VALID: "The certificate is not valid yet.",
  DEPTH_ZERO_SELF_SIGNED_CERT: "The certificate is self-signed, so browsers do not trust it.",
  SELF_SIGNED_CERT_IN_CHAIN: "The certificate chain ends in a self-signed certificate that browsers do not trust.",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "The server does not send its intermediate certificate.",
  UNABLE_TO_GET_ISSUER_CERT: "The issuer of the certificate is not known.",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "The issuer of the certificate is not known.",
  ERR_TLS_CERT_ALTNAME_INVALID: "The certificate was issued for another host name.",
  CERT_REVOKED: "The certificate was revoked.",
  CERT_SIGNATURE_FAILURE: "The signature of the certificate is not valid.",
};

const KIND_BY_CODE: Record<string, FetchErrorKind> = {
  ENOTFOUND: "dns",
  EAI_AGAIN: "dns",
  EAI_FAIL: "dns",
  ENODATA: "dns",
  ESERVFAIL: "dns",
  ECONNREFUSED: "refused",
  EHOSTUNREACH: "refused",
  ENETUNREACH: "refused",
  EADDRNOTAVAIL: "refused",
  ECONNRESET: "reset",
  EPIPE: "reset",
  ECONNABORTED: "reset",
  UND_ERR_SOCKET: "reset",
  UND_ERR_CONNECT_TIMEOUT: "timeout",
  UND_ERR_HEADERS_TIMEOUT: "timeout",
  UND_ERR_BODY_TIMEOUT: "timeout",
  ETIMEDOUT: "timeout",
  UND_ERR_HEADERS_OVERFLOW: "too-large",
  HPE_HEADER_OVERFLOW: "too-large",
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: "invalid-response",
  UND_ERR_ABORTED: "aborted",
  ERR_BLOCKED_ADDRESS: "blocked-address",
};

const SENTENCES: Record<FetchErrorKind, string> = {
  dns: "The host name could not be found. Check the spelling and the DNS records.",
  refused: "The server refused the connection or is not reachable.",
  reset: "The server closed the connection before the response was complete.",
  tls: "A secure connection could not be made.",
  timeout: "The server did not answer in time.",
  "too-large": "The response headers are larger than 64 KiB.",
  "blocked-address": "Only public addresses are fetched.",
  "invalid-response": "The server sent something that is not a valid HTTP response.",
  "unsupported-scheme": "Only http and https are fetched.",
  aborted: "The request was stopped.",
  unknown: "The request failed for an unknown reason.",
};

export function fetchError(kind: FetchErrorKind, message: string = SENTENCES[kind]): FetchError {
  return { kind, message };
}

/** Turns what a socket or the HTTP parser threw into a kind and a sentence; the raw text never leaves. */
export function describeNetworkError(error: unknown): FetchError {
  const code = codeOf(error);
  const kind = KIND_BY_CODE[code];
  if (kind === "blocked-address" && error instanceof Error) return fetchError(kind, error.message);
  if (kind) return fetchError(kind);

  const tls = TLS_SENTENCES[code];
  if (tls) return fetchError("tls", tls);
  if (/^ERR_(?:TLS|SSL)|^CERT_|^EPROTO$|^ERR_OSSL/.test(code)) return fetchError("tls");
  // The parser leaves the code out for answers that do not even begin like HTTP.
  if (code.startsWith("HPE_") || (error instanceof Error && error.name === "HTTPParserError")) {
    return fetchError("invalid-response");
  }
  return fetchError("unknown");
}

/** "TLS code → sentence" for `tls-facts`. */
export function describeTlsCode(code: string): string {
  return TLS_SENTENCES[code] ?? "The certificate could not be verified.";
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return "";
  if ("code" in error && typeof error.code === "string") return error.code;
  // Node tries several addresses at once and reports their errors together.
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0]);
  return error.cause === undefined ? "" : codeOf(error.cause);
}
