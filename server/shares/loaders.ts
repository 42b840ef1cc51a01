import { headers } from "next/headers";
import { cache } from "react";
import { systemClock } from "@/server/clock";
import { db } from "@/server/db/client";
import { countShareView } from "./count-share-view";
import { openShare, type ShareDoor } from "./open-share";
import { visitOf } from "./plain-answer";

/** The door of a link, once a request; null when it is missing, expired or revoked. Throws RATE_LIMITED to guessers. */
export const loadShareDoor = cache(async (token: string): Promise<ShareDoor | null> => {
  const visit = visitOf({ headers: await headers() }, token);
  return openShare({ db: db(), now: systemClock.now, visit });
});

/** Once an hour and viewer, so that a reload is no new view. */
export async function countView({ ctx, share, access, visit }: ShareDoor): Promise<void> {
  const { ip, userAgent } = visit;
  await countShareView({ db: ctx.db, now: ctx.now(), shareId: share.shareId, ip, userAgent, email: access.email });
}
