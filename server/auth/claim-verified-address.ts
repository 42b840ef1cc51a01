import type { DbTransaction } from "@/server/db/client";

interface ClaimInput {
  tx: DbTransaction;
  userId: string;
  now: Date;
}

/**
 * The caller has proven to own the address of this account. If nobody had before, whoever registered it may have been
 * a stranger waiting for the owner: their password and their sessions end here.
 */
export async function claimVerifiedAddress({ tx, userId, now }: ClaimInput): Promise<void> {
  const { count } = await tx.user.updateMany({
    where: { id: userId, emailVerifiedAt: null },
    data: { emailVerifiedAt: now, passwordHash: null },
  });
  if (count > 0) await tx.session.updateMany({ where: { userId, revokedAt: null }, data: { revokedAt: now } });
}
