import type { Db } from "@/server/db/client";
import { DAY_MS } from "./constants";

/** Spent tokens, ended sessions and old counters are kept this long for a look back, then removed. */
const KEEP_MS = 30 * DAY_MS;

/** Removes rows that no longer decide anything. For a daily job; safe to run at any time. */
export async function sweepAccounts({ db, now }: { db: Db; now: Date }): Promise<{ deletedCount: number }> {
  const before = new Date(now.getTime() - KEEP_MS);
  const dayAgo = new Date(now.getTime() - DAY_MS);
  const [tokens, sessions, counters, answers, codes] = await db.$transaction([
    db.emailToken.deleteMany({ where: { expiresAt: { lt: before } } }),
    db.session.deleteMany({ where: { OR: [{ expiresAt: { lt: before } }, { revokedAt: { lt: before } }] } }),
    db.rateLimit.deleteMany({ where: { windowAt: { lt: dayAgo } } }),
    // Answers of the API that wait for repetitions; after a day there are none.
    db.idempotencyKey.deleteMany({ where: { createdAt: { lt: dayAgo } } }),
    // Mailed links to reports; they hold readers' addresses.
    db.shareCode.deleteMany({ where: { expiresAt: { lt: dayAgo } } }),
  ]);
  return { deletedCount: tokens.count + sessions.count + counters.count + answers.count + codes.count };
}
