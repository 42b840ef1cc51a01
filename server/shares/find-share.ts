import { hashToken } from "@/server/auth/tokens";
import type { Db } from "@/server/db/client";
import { provenTeamId } from "@/server/db/team-id";
import { sectionsOf } from "./share-sections";
import type { OpenShare } from "./types";

interface FindShareInput {
  db: Db;
  now: Date;
  token: string;
}

/**
 * What a link leads to, or null: missing, expired and revoked look the same, and so does a portal without a finished
 * audit. Says nothing about whether this reader may see it: `openShare` does. Does not count a view.
 */
export async function findShare({ db, now, token }: FindShareInput): Promise<OpenShare | null> {
  const row = await db.share.findFirst({
    where: { tokenHash: hashToken(token), revokedAt: null, expiresAt: { gt: now } },
    select: {
      id: true,
      teamId: true,
      auditId: true,
      siteId: true,
      expiresAt: true,
      sections: true,
      hidesEvidence: true,
      allowsComments: true,
      signedOffAt: true,
      signedOffBy: true,
      passwordHash: true,
      allowedDomains: true,
    },
  });
  if (!row) return null;
  const { id, teamId, auditId, siteId, sections, ...rest } = row;
  const audit = await db.audit.findFirst({
    where: { teamId, status: "completed", ...(auditId === null ? { siteId: siteId ?? "" } : { id: auditId }) },
    orderBy: [{ completedAt: { sort: "desc", nulls: "last" } }, { createdAt: "desc" }, { id: "asc" }],
    select: { id: true },
  });
  if (!audit) return null;
  return {
    ...rest,
    shareId: id,
    // The token is the proof here: whoever holds it may knock at this one audit of this team.
    teamId: provenTeamId(teamId),
    auditId: audit.id,
    isPortal: auditId === null,
    sections: sectionsOf(sections),
  };
}
