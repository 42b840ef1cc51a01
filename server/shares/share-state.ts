import type { ShareState } from "./types";

/** Revoked wins over expired: somebody decided it. */
export function shareState(share: { expiresAt: Date; revokedAt: Date | null }, now: Date): ShareState {
  if (share.revokedAt) return "revoked";
  return share.expiresAt <= now ? "expired" : "active";
}
