import { hashToken } from "@/server/auth/tokens";
import type { Db } from "@/server/db/client";
import { provenTeamId } from "@/server/db/team-id";
import type { OpenShare } from "./types";

interface FindShareInput {
  db: Db;
  now: Date;
  token: string;
}

/** What a link opens, or null: missing, expired and revoked look the same. Does not count a view. */
export async function findShare({ db, now, token }: FindShareInput): Promise<OpenShare | null> {
  const row = await db.share.findFirst({
    where: { tokenHash: hashToken(token), revokedAt: null, expiresAt: { gt: now }, audit: { status: "completed" } },
    select: { id: true, teamId: true, auditId: true, expiresAt: true },
  });
  if (!row?.auditId) return null;
  // The token is the proof here: whoever holds it may read this one audit of this team.
  return { shareId: row.id, teamId: provenTeamId(row.teamId), auditId: row.auditId, expiresAt: row.expiresAt };
}
