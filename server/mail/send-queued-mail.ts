import type { Db } from "@/server/db/client";
import { env } from "@/server/env";
import { logger } from "@/server/log";
import { deliverMail, type OutgoingMail } from "./deliver-mail";

/** A mail that could not be sent for a day says nothing useful any more; its last error stays in the outbox. */
const GIVE_UP_AFTER_MS = 24 * 60 * 60 * 1000;
const BATCH_SIZE = 50;

export interface SendResult {
  sentCount: number;
  failedCount: number;
}

/**
 * Sends what waits, oldest first; does nothing without SMTP_URL. Each row is locked while it is sent, so several
 * callers never send one mail twice; a crash between sending and writing it down repeats that one mail.
 */
export async function sendQueuedMail(db: Db, now: Date = new Date()): Promise<SendResult> {
  const result: SendResult = { sentCount: 0, failedCount: 0 };
  if (!env().SMTP_URL) return result;
  const waiting = await db.mail.findMany({
    where: { sentAt: null, createdAt: { gt: new Date(now.getTime() - GIVE_UP_AFTER_MS) } },
    select: { id: true },
    orderBy: { createdAt: "asc" },
    take: BATCH_SIZE,
  });
  for (const { id } of waiting) {
    const outcome = await sendOne(db, id);
    if (outcome === "sent") result.sentCount += 1;
    if (outcome === "failed") result.failedCount += 1;
  }
  return result;
}

async function sendOne(db: Db, id: string): Promise<"sent" | "failed" | "taken"> {
  return db.$transaction(
    async (tx) => {
      const [mail] = await tx.$queryRaw<OutgoingMail[]>`
        select "id", "toAddress", "subject", "text", "html" from "Mail"
        where "id" = ${id} and "sentAt" is null for update skip locked`;
      if (!mail) return "taken";
      try {
        await deliverMail(mail);
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        logger("mail").warn({ mailId: id, reason }, "Mail was not accepted and waits for the next try");
        await tx.mail.update({ where: { id }, data: { error: reason.slice(0, 500) } });
        return "failed";
      }
      await tx.mail.update({ where: { id }, data: { sentAt: new Date(), error: null } });
      return "sent";
    },
    { timeout: 60_000, maxWait: 10_000 },
  );
}
