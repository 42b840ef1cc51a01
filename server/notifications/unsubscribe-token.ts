import { z } from "zod";
import { decryptSecret, encryptSecret } from "../crypto/encrypt-secret";
import { AppError } from "../errors";

const PURPOSE = "unsubscribe";
const contentSchema = z.object({ userId: z.uuid(), teamId: z.uuid() });

/** For links in digests: sealed and signed in one, so that nobody makes one for another person or reads ids in it. It does not end. */
export function createUnsubscribeToken(userId: string, teamId: string): string {
  return encryptSecret(JSON.stringify({ userId, teamId }), PURPOSE).toString("base64url");
}

/** Throws NOT_FOUND for anything that this installation did not make. */
export function readUnsubscribeToken(token: string): { userId: string; teamId: string } {
  try {
    return contentSchema.parse(JSON.parse(decryptSecret(Buffer.from(token, "base64url"), PURPOSE)));
  } catch {
    const sentence = "This link does not work. Copy all of it from the mail, or sign in and change your settings.";
    throw new AppError("NOT_FOUND", sentence);
  }
}
