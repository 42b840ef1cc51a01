import type { Db } from "@/server/db/client";

/** Signing out: the row ends, so a copied cookie is worth nothing. */
export async function endSession({ db, now, sessionId }: { db: Db; now: Date; sessionId: string }): Promise<void> {
  await db.session.updateMany({ where: { id: sessionId, revokedAt: null }, data: { revokedAt: now } });
}
