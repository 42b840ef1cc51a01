import { randomBytes } from "node:crypto";
import { RECOVERY_CODE_COUNT } from "./constants";
import { hashToken } from "./tokens";
import { encodeBase32 } from "./totp";

/** 80 random bits a code, so that a fast hash is enough. */
const CODE_BYTES = 10;

export interface RecoveryCodes {
  /** Shown once: "abcd-efgh-ijkl-mnop". */
  codes: string[];
  hashes: string[];
}

export function createRecoveryCodes(): RecoveryCodes {
  const codes = Array.from({ length: RECOVERY_CODE_COUNT }, () =>
    (encodeBase32(randomBytes(CODE_BYTES)).toLowerCase().match(/.{4}/g) ?? []).join("-"),
  );
  return { codes, hashes: codes.map(hashRecoveryCode) };
}

/** However it was typed: case, spaces and dashes do not matter. */
export function hashRecoveryCode(typed: string): string {
  return hashToken(typed.toLowerCase().replaceAll(/[^a-z2-7]/g, ""));
}
