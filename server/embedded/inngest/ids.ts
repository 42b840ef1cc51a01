import { createHash, randomBytes } from "node:crypto";

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

function encode(bytes: Uint8Array, length: number): string {
  let text = "";
  for (let index = 0; index < length; index += 1) text += ALPHABET[(bytes[index] ?? 0) % 32];
  return text;
}

function encodeTime(timeMs: number): string {
  let rest = timeMs;
  let text = "";
  for (let index = 0; index < 10; index += 1) {
    text = ALPHABET[rest % 32] + text;
    rest = Math.floor(rest / 32);
  }
  return text;
}

/** A ULID: sorts by time, 80 random bits. */
export function newId(timeMs: number): string {
  return encodeTime(timeMs) + encode(randomBytes(16), 16);
}

/** The same ULID for the same seed, so that a repeated send cannot store an event twice. */
export function seededId(timeMs: number, seed: string): string {
  return encodeTime(timeMs) + encode(createHash("sha256").update(seed).digest(), 16);
}

export function sha1(text: string): string {
  return createHash("sha1").update(text).digest("hex");
}

/** Stable UUID for a function id; its presence in a request is what switches checkpointing on. */
export function functionUuid(functionId: string): string {
  const hex = sha1(functionId);
  return [hex.slice(0, 8), hex.slice(8, 12), `5${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    "-",
  );
}
