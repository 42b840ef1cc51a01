import { createHash, randomBytes } from "node:crypto";

/** 256 random bits for a link, and the only form of it that is stored. */
export function createToken(): { token: string; tokenHash: string } {
  const token = randomBytes(32).toString("base64url");
  return { token, tokenHash: hashToken(token) };
}

/** Plain SHA-256 suffices: the tokens are random, so there is nothing to guess. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
