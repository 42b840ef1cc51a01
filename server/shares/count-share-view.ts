import { createHash } from "node:crypto";
import { countInWindow } from "@/server/auth/rate-limit";
import type { Db } from "@/server/db/client";

const VIEW_WINDOW_MS = 60 * 60 * 1000;

interface CountShareViewInput {
  db: Db;
  now: Date;
  shareId: string;
  /** Whatever tells viewers apart, e.g. address and browser. Kept for a day, and only as a hash. */
  viewer: string;
}

/** Counts a viewer once an hour, so that reloading a page or opening its tabs is one view. */
export async function countShareView({ db, now, shareId, viewer }: CountShareViewInput): Promise<{ counted: boolean }> {
  const viewerHash = createHash("sha256").update(`${shareId}:${viewer}`).digest("base64url");
  const timesSeen = await countInWindow({ db, now: () => now }, `share-view:${viewerHash}`, VIEW_WINDOW_MS);
  if (timesSeen > 1) return { counted: false };
  await db.share.updateMany({
    where: { id: shareId },
    data: { viewCount: { increment: 1 }, lastViewedAt: now },
  });
  return { counted: true };
}
