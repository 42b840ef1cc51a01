import { createHash, createPrivateKey, createPublicKey, hkdfSync, type KeyObject, sign } from "node:crypto";
import { env } from "../env";

/** Head of a PKCS #8 structure around a raw Ed25519 seed (RFC 8410, section 7). */
const PKCS8_HEAD = Buffer.from("302e020100300506032b657004220420", "hex");

/**
 * The key that signs bundles, derived from the secret of this installation: every process has the same, nothing is
 * stored, and it changes with the secret. `bundlePublicKey` is for everybody.
 */
function privateKey(): KeyObject {
  const secret = env().APP_SECRET;
  if (!secret) throw new Error("APP_SECRET is not set. `npm start` creates one; other entry points must provide it.");
  const seed = Buffer.from(hkdfSync("sha256", secret, "", "plumbline report bundle, ed25519, 1", 32));
  return createPrivateKey({ key: Buffer.concat([PKCS8_HEAD, seed]), format: "der", type: "pkcs8" });
}

export function signBundle(manifest: Uint8Array): Buffer {
  return sign(null, manifest, privateKey());
}

export interface PublicKey {
  pem: string;
  /** First 16 hex digits of the SHA-256 of the key's DER form. */
  id: string;
}

export function bundlePublicKey(): PublicKey {
  const key = createPublicKey(privateKey());
  const der = key.export({ type: "spki", format: "der" });
  return {
    pem: String(key.export({ type: "spki", format: "pem" })),
    id: createHash("sha256").update(der).digest("hex").slice(0, 16),
  };
}
