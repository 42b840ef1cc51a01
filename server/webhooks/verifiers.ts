/** For receivers, as the documentation shows them; a test runs both on a real delivery. */
export const JAVASCRIPT_VERIFIER = `import { createHmac, timingSafeEqual } from "node:crypto";

export function isFromPlumbline(headers, rawBody, secret) {
  const timestamp = headers["plumbline-timestamp"] ?? "";
  if (!(Math.abs(Date.now() / 1000 - Number(timestamp)) <= 300)) return false;
  const expected = createHmac("sha256", secret).update(timestamp + ".").update(rawBody).digest();
  return (headers["plumbline-signature"] ?? "").split(",").some((part) => {
    const given = Buffer.from(part.trim().replace(/^v1=/, ""), "hex");
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
}
`;

export const PYTHON_VERIFIER = `import hashlib, hmac, time

def is_from_plumbline(headers, raw_body, secret):
    timestamp = headers.get("plumbline-timestamp", "")
    if not timestamp.isdecimal() or abs(time.time() - int(timestamp)) > 300:
        return False
    signed = timestamp.encode() + b"." + raw_body
    expected = "v1=" + hmac.new(secret.encode(), signed, hashlib.sha256).hexdigest()
    given = headers.get("plumbline-signature", "").split(",")
    return any(hmac.compare_digest(part.strip(), expected) for part in given)
`;
