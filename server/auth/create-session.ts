import type { Db, DbTransaction } from "@/server/db/client";
import { SESSION_IDLE_MS } from "./constants";

interface CreateSessionInput {
  db: Db | DbTransaction;
  now: Date;
  userId: string;
  userAgent: string;
}

/** Signs a browser in. The caller has checked who it is. */
export async function createSession({ db, now, userId, userAgent }: CreateSessionInput): Promise<string> {
  const session = await db.session.create({
    data: {
      userId,
      userAgent: userAgent.slice(0, 300),
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + SESSION_IDLE_MS),
    },
    select: { id: true },
  });
  return session.id;
}
