import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";
import { env } from "@/server/env";

/**
 * HMAC-SHA256 under a key derived from the secret of this installation, as base64url. `purpose` separates uses: a hash
 * made for one says nothing in another. For signatures, and for pseudonyms of guessable things such as addresses.
 */
export function keyedHash(text: string, purpose: string, secret: string = currentSecret()): string {
  const key = Buffer.from(hkdfSync("sha256", secret, "plumbline", `keyed-hash/${purpose}`, 32));
  return createHmac("sha256", key).update(text).digest("base64url");
}

/** Whether `hash` is the keyed hash of the text; takes equally long wherever they differ. */
export function isKeyedHash(hash: string, text: string, purpose: string, secret?: string): boolean {
  const expected = Buffer.from(keyedHash(text, purpose, secret));
  const given = Buffer.from(hash);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function currentSecret(): string {
  const secret = env().APP_SECRET;
  if (!secret) throw new Error("APP_SECRET is not set. `npm start` creates one; other entry points must provide it.");
  return secret;
}
