import type { Db } from "../db/client";
import { addEvent } from "../outbox/add-event";
import { sendEvents } from "../outbox/send-events";

const BATCH = 200;
const MINUTE_MS = 60_000;

/** Take every watch whose time has come, exactly once; looks missed while nothing ticked are not made up for. */
export async function claimSentinels(db: Db, now: Date): Promise<{ claimedCount: number }> {
  // Counted from the full minute: a tick that comes a moment earlier than the last one must not miss its turn.
  const minuteMs = now.getTime() - (now.getTime() % MINUTE_MS);
  const eventIds = await db.$transaction(async (tx) => {
    const due = await tx.$queryRaw<{ siteId: string; everyMinutes: number }[]>`
      select s."siteId", s."everyMinutes" from "Sentinel" s join "Site" on "Site"."id" = s."siteId"
      where s."isOn" and s."nextAt" <= ${now} and "Site"."archivedAt" is null
      order by s."nextAt", s."siteId" limit ${BATCH} for update of s skip locked`;
    const ids: string[] = [];
    for (const { siteId, everyMinutes } of due) {
      const nextAt = new Date(minuteMs + everyMinutes * MINUTE_MS);
      await tx.sentinel.update({ where: { siteId }, data: { nextAt } });
      ids.push(await addEvent(tx, "sentinel/due", { siteId }));
    }
    return ids;
  });
  await sendEvents(db, eventIds);
  return { claimedCount: eventIds.length };
}
