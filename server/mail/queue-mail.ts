import type { Db, DbTransaction } from "@/server/db/client";

interface QueueMailInput {
  db: Db | DbTransaction;
  /** Same key, same mail: asking twice queues it once. */
  key: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  /** Shows the mail in this team's outbox. */
  teamId?: string;
}

/** Writes the mail down, in the caller's transaction when given one. Sending is the worker's part. */
export async function queueMail({ db, key, to, subject, text, html, teamId }: QueueMailInput): Promise<void> {
  await db.mail.createMany({
    data: [{ key, toAddress: to, subject, text, html, teamId: teamId ?? null }],
    skipDuplicates: true,
  });
}
