import { randomBytes } from "node:crypto";
import { z } from "zod";
import { decryptSecret, encryptSecret } from "../crypto/encrypt-secret";
import { ROTATION_OVERLAP_MS, SECRET_PREFIX } from "./constants";

const secretsSchema = z.object({
  current: z.string(),
  previous: z.string().nullable(),
  /** ISO 8601; deliveries are signed with the previous secret as well until then. */
  previousUntil: z.string().nullable(),
});
type Secrets = z.output<typeof secretsSchema>;

/** 256 random bits. */
export function createSecret(): string {
  return `${SECRET_PREFIX}${randomBytes(32).toString("base64url")}`;
}

export function sealAddress(webhookId: string, url: string): Uint8Array<ArrayBuffer> {
  return bytes(encryptSecret(url, `webhook:${webhookId}:url`));
}

export function openAddress(webhookId: string, cipher: Uint8Array): string {
  return decryptSecret(cipher, `webhook:${webhookId}:url`);
}

/** A first secret, or a new one beside the one that still counts for a day. */
export function sealSecret(
  webhookId: string,
  secret: string,
  before: Uint8Array | null,
  now: Date,
): Uint8Array<ArrayBuffer> {
  const previous = before ? open(webhookId, before).current : null;
  const previousUntil = previous ? new Date(now.getTime() + ROTATION_OVERLAP_MS).toISOString() : null;
  const secrets: Secrets = { current: secret, previous, previousUntil };
  return bytes(encryptSecret(JSON.stringify(secrets), `webhook:${webhookId}:secret`));
}

/** The secrets to sign with now, the current one first. */
export function openSecrets(webhookId: string, cipher: Uint8Array, now: Date): string[] {
  const { current, previous, previousUntil } = open(webhookId, cipher);
  return previous && previousUntil && new Date(previousUntil) > now ? [current, previous] : [current];
}

function open(webhookId: string, cipher: Uint8Array): Secrets {
  return secretsSchema.parse(JSON.parse(decryptSecret(cipher, `webhook:${webhookId}:secret`)));
}

/** Prisma takes plain arrays only. */
function bytes(buffer: Buffer): Uint8Array<ArrayBuffer> {
  return new Uint8Array(buffer);
}
