import type { Db, DbTransaction } from "@/server/db/client";
import { EMAIL_TOKEN_LIFETIME_MS } from "./constants";
import { createToken } from "./tokens";

export type EmailTokenKind = keyof typeof EMAIL_TOKEN_LIFETIME_MS;

interface IssueInput {
  db: Db | DbTransaction;
  userId: string;
  kind: EmailTokenKind;
  now: Date;
}

/** Older tokens of the same kind stop working: only the newest mail counts. */
export async function issueEmailToken({ db, userId, kind, now }: IssueInput): Promise<string> {
  const { token, tokenHash } = createToken();
  await db.emailToken.updateMany({ where: { userId, kind, usedAt: null }, data: { usedAt: now } });
  const expiresAt = new Date(now.getTime() + EMAIL_TOKEN_LIFETIME_MS[kind]);
  await db.emailToken.create({ data: { userId, kind, tokenHash, expiresAt } });
  return token;
}
