import { decryptSecret, encryptSecret } from "@/server/crypto/encrypt-secret";

/** The authenticator's secret as it is stored; readable for this one person's row only. */
export function sealTotpSecret(userId: string, secret: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(encryptSecret(secret, purposeOf(userId)));
}

export function openTotpSecret(userId: string, cipher: Uint8Array): string {
  return decryptSecret(cipher, purposeOf(userId));
}

function purposeOf(userId: string): string {
  return `second factor of ${userId}`;
}

/** A person's columns while two-factor sign-in is off. */
export const SECOND_FACTOR_OFF = { totpCipher: null, totpEnabledAt: null, totpLastStep: null, recoveryHashes: [] };
