import { inngest } from "@/inngest/client";
import type { Db } from "../db/client";
import { logger } from "../log";

const SWEEP_BATCH = 100;
/** Long enough that a request still sending its own event is not raced, short enough that nobody notices. */
const SWEEP_AGE_MS = 10_000;

/**
 * Send the given outbox rows now. A failure is written down and left to the sweep, and so are the rows after it: somebody
 * waits for the answer, and a server that is away is away for all of them. Never fails the caller.
 */
export async function sendEvents(db: Db, ids: string[]): Promise<{ sentCount: number }> {
  return sendRows(db, ids, { stopsAtFailure: true });
}

async function sendRows(db: Db, ids: string[], { stopsAtFailure }: { stopsAtFailure: boolean }) {
  const rows = await db.outbox.findMany({ where: { id: { in: ids }, sentAt: null } });
  let sentCount = 0;
  for (const row of rows) {
    try {
      await inngest.send({ id: row.id, name: row.name, data: row.data as Record<string, unknown> });
      await db.outbox.update({ where: { id: row.id }, data: { sentAt: new Date(), attempts: { increment: 1 } } });
      sentCount += 1;
    } catch (error) {
      logger("outbox").warn({ eventId: row.id, name: row.name, err: error }, "event not sent; the sweep tries again");
      await db.outbox.update({ where: { id: row.id }, data: { attempts: { increment: 1 }, lastError: String(error) } });
      if (stopsAtFailure) break;
    }
  }
  return { sentCount };
}

/** Replay what was written but never sent, oldest first. */
export async function sweepOutbox(db: Db, now: Date): Promise<{ sentCount: number }> {
  const rows = await db.outbox.findMany({
    where: { sentAt: null, createdAt: { lt: new Date(now.getTime() - SWEEP_AGE_MS) } },
    orderBy: { createdAt: "asc" },
    take: SWEEP_BATCH,
    select: { id: true },
  });
  const ids = rows.map((row) => row.id);
  return sendRows(db, ids, { stopsAtFailure: false });
}
