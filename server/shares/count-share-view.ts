import { createHash } from "node:crypto";
import { countInWindow } from "@/server/auth/rate-limit";
import { keyedHash } from "@/server/crypto/keyed-hash";
import type { Db } from "@/server/db/client";

const VIEW_WINDOW_MS = 60 * 60 * 1000;
const USER_AGENT_MAX_LENGTH = 300;

interface CountShareViewInput {
  db: Db;
  now: Date;
  shareId: string;
  ip: string;
  userAgent: string;
  /** Proven by a mailed link; null where none was asked for. */
  email: string | null;
}

/**
 * Writes a view down once an hour and viewer, so that reloading a page or opening its tabs is one view. The network
 * address is kept as a keyed hash that differs from link to link: it tells visitors apart and cannot be reversed.
 */
export async function countShareView(view: CountShareViewInput): Promise<{ counted: boolean }> {
  const { db, now, shareId, ip, userAgent, email } = view;
  const viewer = JSON.stringify([shareId, ip, userAgent, email]);
  const viewerHash = createHash("sha256").update(viewer).digest("base64url");
  const timesSeen = await countInWindow({ db, now: () => now }, `share-view:${viewerHash}`, VIEW_WINDOW_MS);
  if (timesSeen > 1) return { counted: false };
  await db.$transaction([
    db.share.updateMany({ where: { id: shareId }, data: { viewCount: { increment: 1 }, lastViewedAt: now } }),
    db.shareView.create({
      data: {
        shareId,
        createdAt: now,
        email,
        ipHash: keyedHash(`${shareId} ${ip}`, "share-view"),
        userAgent: userAgent.slice(0, USER_AGENT_MAX_LENGTH),
      },
    }),
  ]);
  return { counted: true };
}
