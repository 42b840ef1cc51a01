import type { Prisma } from "@/server/db/generated/client";
import { sectionsOf } from "./share-sections";
import { shareState } from "./share-state";
import type { ShareListItem } from "./types";

const SITE = { id: true, name: true, host: true } as const;

/** Columns of a link as its team sees it: nothing that opens it leaves the database but that a password is set. */
export const SHARE_ROW = {
  id: true,
  auditId: true,
  label: true,
  createdAt: true,
  expiresAt: true,
  revokedAt: true,
  viewCount: true,
  lastViewedAt: true,
  sections: true,
  passwordHash: true,
  allowedDomains: true,
  hidesEvidence: true,
  allowsComments: true,
  signedOffAt: true,
  site: { select: SITE },
  audit: { select: { completedAt: true, score: true, site: { select: SITE } } },
  _count: { select: { comments: { where: { hiddenAt: null } } } },
} as const satisfies Prisma.ShareSelect;

export type ShareRow = Prisma.ShareGetPayload<{ select: typeof SHARE_ROW }>;

/** null for a row without an audit and a site, which nothing can show. */
export function toListItem(row: ShareRow, now: Date): ShareListItem | null {
  const { id, audit, site: ownSite, passwordHash, sections, _count, ...rest } = row;
  const site = ownSite ?? audit?.site;
  if (!site) return null;
  return {
    ...rest,
    shareId: id,
    siteId: site.id,
    siteName: site.name,
    host: site.host,
    isPortal: row.auditId === null,
    auditCompletedAt: audit?.completedAt ?? null,
    score: audit?.score ?? null,
    sections: sectionsOf(sections),
    hasPassword: passwordHash !== null,
    commentCount: _count.comments,
    state: shareState(row, now),
  };
}
