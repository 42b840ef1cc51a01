import type { Db, DbTransaction } from "@/server/db/client";
import type { EmailTokenKind } from "./issue-email-token";
import { hashToken } from "./tokens";

interface SpendInput {
  db: Db | DbTransaction;
  kind: EmailTokenKind;
  token: string;
  now: Date;
}

/** Spends a mailed token and returns whose it was, or null when it is unknown, expired or spent. Works exactly once. */
export async function spendEmailToken({ db, kind, token, now }: SpendInput): Promise<string | null> {
  const tokenHash = hashToken(token);
  const { count } = await db.emailToken.updateMany({
    where: { tokenHash, kind, usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
  });
  if (count === 0) return null;
  const row = await db.emailToken.findUnique({ where: { tokenHash }, select: { userId: true } });
  return row?.userId ?? null;
}
