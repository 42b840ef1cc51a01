import { spendRateLimit } from "@/server/auth/rate-limit";
import type { TeamContext } from "@/server/context";
import type { Db } from "@/server/db/client";
import { findShare } from "./find-share";
import { readAccess, type ShareAccess } from "./share-access";
import type { OpenShare, ShareVisit } from "./types";

export interface ShareDoor {
  share: OpenShare;
  /** Made from the share, never from a session. */
  ctx: TeamContext;
  access: ShareAccess;
  visit: ShareVisit;
  /** What this reader has yet to prove; both false means come in. */
  needsPassword: boolean;
  needsEmail: boolean;
}

interface OpenShareInput {
  db: Db;
  now(): Date;
  visit: ShareVisit;
}

/** The door of a link for this reader; null when the link leads nowhere. Throws RATE_LIMITED to guessers. */
export async function openShare({ db, now, visit }: OpenShareInput): Promise<ShareDoor | null> {
  await spendRateLimit({ db, now }, "share-ip", visit.ip);
  const share = await findShare({ db, now: now(), token: visit.token });
  if (!share) return null;
  const access = readAccess(visit.cookieHeader, share, now());
  return {
    share,
    ctx: { db, teamId: share.teamId, actor: { kind: "system", job: "share" }, now },
    access,
    visit,
    needsPassword: share.passwordHash !== null && !access.knowsPassword,
    needsEmail: share.allowedDomains.length > 0 && access.email === null,
  };
}

export function isLocked({ needsPassword, needsEmail }: ShareDoor): boolean {
  return needsPassword || needsEmail;
}
