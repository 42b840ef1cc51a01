import type { Db } from "@/server/db/client";
import { SESSION_IDLE_MS, SESSION_TOUCH_MS } from "./constants";
import type { CurrentSession } from "./types";

interface FindSessionInput {
  db: Db;
  now: Date;
  sessionId: string;
}

/**
 * The live session, or null when it is unknown, revoked, expired or owes its second step. Being seen moves its end 30
 * days ahead.
 */
export async function findSession({ db, now, sessionId }: FindSessionInput): Promise<CurrentSession | null> {
  const row = await db.session.findFirst({
    where: {
      id: sessionId,
      revokedAt: null,
      expiresAt: { gt: now },
      OR: [{ secondFactorAt: { not: null } }, { user: { totpEnabledAt: null } }],
    },
    select: {
      id: true,
      teamId: true,
      lastSeenAt: true,
      user: { select: { id: true, email: true, name: true, emailVerifiedAt: true } },
    },
  });
  if (!row) return null;
  if (now.getTime() - row.lastSeenAt.getTime() >= SESSION_TOUCH_MS) {
    await db.session.updateMany({
      where: { id: row.id, revokedAt: null },
      data: { lastSeenAt: now, expiresAt: new Date(now.getTime() + SESSION_IDLE_MS) },
    });
  }
  return {
    sessionId: row.id,
    userId: row.user.id,
    email: row.user.email,
    name: row.user.name,
    isEmailVerified: row.user.emailVerifiedAt !== null,
    chosenTeamId: row.teamId,
  };
}
