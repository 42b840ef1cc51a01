import { randomUUID } from "node:crypto";
import type { Db } from "../db/client";
import { logger } from "../log";
import { addEvent } from "../outbox/add-event";
import { sendEvents } from "../outbox/send-events";
import { calendarOf } from "./calendar-of";
import { nextRunAt } from "./next-run";

/** More than this are claimed at the next tick, a minute later. */
const BATCH = 100;

/**
 * Take every schedule whose time has come, exactly once however many processes tick: its next run and the job's event
 * are written together, under a row lock that others skip. After a pause of the installation each runs once, not once a
 * missed turn.
 */
export async function claimSchedules(db: Db, now: Date): Promise<{ claimedCount: number }> {
  const eventIds = await db.$transaction(async (tx) => {
    const due = await tx.$queryRaw<{ id: string }[]>`
      select s."id" from "Schedule" s join "Site" on "Site"."id" = s."siteId"
      where s."isOn" and s."nextAt" <= ${now} and "Site"."archivedAt" is null
      order by s."nextAt", s."id" limit ${BATCH} for update of s skip locked`;
    const schedules = await tx.schedule.findMany({ where: { id: { in: due.map((row) => row.id) } } });
    const ids: string[] = [];
    for (const schedule of schedules) {
      const { id: scheduleId, siteId } = schedule;
      await tx.schedule.update({
        where: { id: scheduleId },
        data: { nextAt: nextRunAt(calendarOf(schedule), now) },
      });
      ids.push(await addEvent(tx, "schedule/due", { scheduleId, siteId, auditId: randomUUID() }));
    }
    return ids;
  });
  if (eventIds.length > 0) logger("schedules").info({ count: eventIds.length }, "schedules are due");
  await sendEvents(db, eventIds);
  return { claimedCount: eventIds.length };
}
