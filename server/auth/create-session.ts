import type { Db, DbTransaction } from "@/server/db/client";
import { HALF_SESSION_MS, SESSION_IDLE_MS } from "./constants";

interface CreateSessionInput {
  db: Db | DbTransaction;
  now: Date;
  userId: string;
  userAgent: string;
}

/** Signs a browser in, half-way where the account uses two-factor. The caller has checked who it is. */
export async function createSession({ db, now, userId, userAgent }: CreateSessionInput): Promise<string> {
  const { totpEnabledAt } = await db.user.findUniqueOrThrow({ where: { id: userId }, select: { totpEnabledAt: true } });
  const lifetimeMs = totpEnabledAt ? HALF_SESSION_MS : SESSION_IDLE_MS;
  const session = await db.session.create({
    data: {
      userId,
      userAgent: userAgent.slice(0, 300),
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + lifetimeMs),
    },
    select: { id: true },
  });
  return session.id;
}
