import type { Db } from "@/server/db/client";
import { HALF_SESSION_MS } from "./constants";

interface FindHalfSessionInput {
  db: Db;
  now: Date;
  sessionId: string;
}

export interface HalfSession {
  sessionId: string;
  userId: string;
  email: string;
}

/** A sign-in that still owes its second step, or null. It opens nothing but that step, for 15 minutes. */
export async function findHalfSession({ db, now, sessionId }: FindHalfSessionInput): Promise<HalfSession | null> {
  const row = await db.session.findFirst({
    where: {
      id: sessionId,
      revokedAt: null,
      secondFactorAt: null,
      createdAt: { gt: new Date(now.getTime() - HALF_SESSION_MS) },
      user: { totpEnabledAt: { not: null } },
    },
    select: { id: true, user: { select: { id: true, email: true } } },
  });
  return row && { sessionId: row.id, userId: row.user.id, email: row.user.email };
}
