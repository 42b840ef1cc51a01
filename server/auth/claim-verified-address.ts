import type { DbTransaction } from "@/server/db/client";
import { SECOND_FACTOR_OFF } from "./second-factor-secret";

interface ClaimInput {
  tx: DbTransaction;
  userId: string;
  now: Date;
}

/**
 * The caller has proven to own the address of this account. If nobody had before, whoever registered it may have been
 * a stranger waiting for the owner: their password, second factor and sessions end here.
 */
export async function claimVerifiedAddress({ tx, userId, now }: ClaimInput): Promise<void> {
  const { count } = await tx.user.updateMany({
    where: { id: userId, emailVerifiedAt: null },
    data: { emailVerifiedAt: now, passwordHash: null, ...SECOND_FACTOR_OFF },
  });
  if (count > 0) await tx.session.updateMany({ where: { userId, revokedAt: null }, data: { revokedAt: now } });
}
