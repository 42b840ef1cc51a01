import { createHmac } from "node:crypto";

/**
 * Headers that prove a delivery: HMAC-SHA256 of "timestamp.body", in hex, one "v1=" for each secret. The time is signed
 * too, so that an old delivery cannot be sent again by others.
 */
export function signBody(body: string, secrets: readonly string[], now: Date): Record<string, string> {
  const timestamp = String(Math.floor(now.getTime() / 1000));
  const macs = secrets.map((secret) => createHmac("sha256", secret).update(`${timestamp}.${body}`).digest("hex"));
  return {
    "plumbline-timestamp": timestamp,
    "plumbline-signature": macs.map((mac) => `v1=${mac}`).join(","),
  };
}
