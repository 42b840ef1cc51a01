import { MINUTE_MS } from "@/server/auth/constants";
import { hashToken } from "@/server/auth/tokens";
import type { Db } from "@/server/db/client";
import { provenTeamId } from "@/server/db/team-id";
import { TOKEN_SCOPES } from "./constants";
import type { LivingToken } from "./types";

interface FindTokenInput {
  db: Db;
  now: Date;
  token: string;
}

/**
 * Whom a token speaks for, or null: unknown, expired and revoked look the same. This is the gate of the public API, the
 * proof behind the TeamId of each of its requests. Notes the use, at most once a minute.
 */
export async function findToken({ db, now, token }: FindTokenInput): Promise<LivingToken | null> {
  const row = await db.apiToken.findFirst({
    where: { tokenHash: hashToken(token), revokedAt: null, OR: [{ expiresAt: null }, { expiresAt: { gt: now } }] },
    select: {
      id: true,
      name: true,
      teamId: true,
      scopes: true,
      expiresAt: true,
      lastUsedAt: true,
      team: { select: { name: true } },
    },
  });
  if (!row) return null;
  const noted = new Date(now.getTime() - MINUTE_MS);
  if (!row.lastUsedAt || row.lastUsedAt < noted) {
    await db.apiToken.updateMany({ where: { id: row.id }, data: { lastUsedAt: now } });
  }
  return {
    tokenId: row.id,
    name: row.name,
    teamId: provenTeamId(row.teamId),
    teamName: row.team.name,
    scopes: TOKEN_SCOPES.filter((scope) => row.scopes.includes(scope)),
    expiresAt: row.expiresAt,
  };
}
