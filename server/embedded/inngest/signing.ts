import { createHash, createHmac, hkdfSync, timingSafeEqual } from "node:crypto";

const PREFIX = "signkey-embedded-";

function bareKey(signingKey: string): string {
  return signingKey.replace(/^signkey-\w+-/, "");
}

/** The embedded signing key: derived, so that every process of one installation agrees without configuration. */
export function deriveSigningKey(appSecret: string): string {
  const bytes = hkdfSync("sha256", appSecret, "plumbline", "embedded inngest signing key", 32);
  return PREFIX + Buffer.from(bytes).toString("hex");
}

/** Header value for `x-inngest-signature`; `body` must already be canonical JSON. */
export function signRequest(body: string, signingKey: string, now: Date): string {
  const seconds = Math.floor(now.getTime() / 1000).toString();
  const digest = createHmac("sha256", bareKey(signingKey)).update(body).update(seconds).digest("hex");
  return `t=${seconds}&s=${digest}`;
}

/** What the SDK sends as bearer token: the hash of the key's bytes, never the key. */
export function hashSigningKey(signingKey: string): string {
  const prefix = /^signkey-\w+-/.exec(signingKey)?.[0] ?? "";
  const digest = createHash("sha256")
    .update(Buffer.from(bareKey(signingKey), "hex"))
    .digest("hex");
  return prefix + digest;
}

export function isBearer(header: string | null, signingKey: string): boolean {
  const expected = Buffer.from(`Bearer ${hashSigningKey(signingKey)}`);
  const given = Buffer.from(header ?? "");
  return given.length === expected.length && timingSafeEqual(given, expected);
}
