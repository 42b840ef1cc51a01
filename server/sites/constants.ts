/** Names of request headers that would change who we are, how a message is framed, or where it goes. */
export const REFUSED_HEADERS = new Set([
  "accept-encoding",
  "connection",
  "content-length",
  "cookie",
  "expect",
  "host",
  "keep-alive",
  "proxy-authorization",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
  "user-agent",
]);

export const MAX_HEADERS = 20;
/** Fastest pace even an owner may ask for; above it, one machine is a load test. */
export const MAX_REQUESTS_PER_SECOND = 100;
/** A proof older than this is looked for again before it counts. */
export const PROOF_DAYS = 30;

export const PROOF_META_NAME = "plumbline-verification";
export const PROOF_METHODS = ["dns", "file", "meta"] as const;
export type ProofMethod = (typeof PROOF_METHODS)[number];
