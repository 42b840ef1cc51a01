import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { env } from "@/server/env";
import { AppError } from "@/server/errors";

const VERSION = 1;
const KEY_BYTES = 32;
const KEY_ID_BYTES = 4;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const HEADER_BYTES = 1 + KEY_ID_BYTES;

interface SecretKey {
  id: Buffer;
  key: Buffer;
}

/**
 * AES-256-GCM under a key derived from the secret of this installation. `purpose` names the one row and use the text
 * belongs to: it is authenticated, so that a cipher copied to another row cannot be read there.
 * Layout: version (1 byte), key id (4), IV (12), tag (16), cipher text.
 */
export function encryptSecret(text: string, purpose: string, secret: string = currentSecret()): Buffer {
  const { id, key } = deriveKey(secret);
  const header = Buffer.concat([Buffer.from([VERSION]), id]);
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv("aes-256-gcm", key, iv, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.concat([header, Buffer.from(purpose)]));
  const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([header, iv, cipher.getAuthTag(), body]);
}

/**
 * The text, or UNAVAILABLE when no given secret made this cipher, its purpose differs or a byte of it was changed. The
 * key id chooses among several secrets, so that an older one stays readable while it is replaced.
 */
export function decryptSecret(
  cipherText: Uint8Array,
  purpose: string,
  secrets: readonly string[] = [currentSecret()],
): string {
  const bytes = Buffer.from(cipherText);
  const id = bytes.subarray(1, HEADER_BYTES);
  const known = secrets.map(deriveKey).find((candidate) => candidate.id.equals(id));
  if (bytes[0] !== VERSION || bytes.length < HEADER_BYTES + IV_BYTES + TAG_BYTES || !known) throw unreadable();
  const iv = bytes.subarray(HEADER_BYTES, HEADER_BYTES + IV_BYTES);
  const tag = bytes.subarray(HEADER_BYTES + IV_BYTES, HEADER_BYTES + IV_BYTES + TAG_BYTES);
  const decipher = createDecipheriv("aes-256-gcm", known.key, iv, { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.concat([bytes.subarray(0, HEADER_BYTES), Buffer.from(purpose)]));
  decipher.setAuthTag(tag);
  try {
    const body = bytes.subarray(HEADER_BYTES + IV_BYTES + TAG_BYTES);
    return Buffer.concat([decipher.update(body), decipher.final()]).toString("utf8");
  } catch (cause) {
    throw unreadable(cause);
  }
}

function deriveKey(secret: string): SecretKey {
  const derive = (info: string, length: number) => Buffer.from(hkdfSync("sha256", secret, "plumbline", info, length));
  // The id comes from its own derivation, so it tells nothing of the key.
  return { key: derive("stored-secrets/key", KEY_BYTES), id: derive("stored-secrets/id", KEY_ID_BYTES) };
}

function currentSecret(): string {
  const secret = env().APP_SECRET;
  if (!secret) throw new Error("APP_SECRET is not set. `npm start` creates one; other entry points must provide it.");
  return secret;
}

function unreadable(cause?: unknown): AppError {
  return new AppError(
    "UNAVAILABLE",
    "The stored access data cannot be read, because the secret of this installation has changed. Enter it again.",
    { cause },
  );
}
