import type { Db, DbTransaction } from "../db/client";
import { env } from "../env";
import { queueMail } from "../mail/queue-mail";
import { renderDigestMail } from "../mail/templates/digest";
import { DIGEST_LINES, DIGEST_MAX_AGE_MS } from "./constants";
import { isDigestDue } from "./digest-due";
import { loadWishes } from "./load-wishes";
import { kindsWanted } from "./preferences-of";
import { createUnsubscribeToken } from "./unsubscribe-token";

interface Addressee {
  userId: string;
  teamId: string;
}

/**
 * One mail for each person and team whose digest is due, with everything that was neither mailed nor read. People who
 * left the team, and addresses that were never verified where mail really goes out, get none.
 */
export async function sendDigests(db: Db, now: Date): Promise<{ mailCount: number }> {
  const since = new Date(now.getTime() - DIGEST_MAX_AGE_MS);
  const waiting = await db.notification.groupBy({
    by: ["userId", "teamId"],
    where: { mailedAt: null, readAt: null, createdAt: { gt: since } },
  });
  let mailCount = 0;
  for (const { userId, teamId } of waiting) {
    const isSent = await db.$transaction((tx) => sendOne(tx, { userId, teamId }, since, now));
    if (isSent) mailCount += 1;
  }
  return { mailCount };
}

async function sendOne(tx: DbTransaction, { userId, teamId }: Addressee, since: Date, now: Date): Promise<boolean> {
  const member = await tx.membership.findUnique({
    where: { teamId_userId: { teamId, userId } },
    select: {
      user: { select: { email: true, emailVerifiedAt: true, timeZone: true } },
      team: { select: { name: true } },
    },
  });
  if (!member || (env().SMTP_URL && member.user.emailVerifiedAt === null)) return false;
  const wishes = (await loadWishes(tx, teamId, [userId]))(userId);
  // Two workers at once: the second waits here and then finds nothing left.
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`digest ${userId} ${teamId}`}, 0))::text`;
  const rows = await tx.notification.findMany({
    where: {
      ...{ userId, teamId, mailedAt: null, readAt: null },
      createdAt: { gt: since },
      kind: { in: kindsWanted(wishes, "mail") },
    },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
  });
  const [newest] = rows;
  const oldest = rows.at(-1);
  if (!newest || !oldest) return false;
  const { timeZone } = member.user;
  const lastSentAt = await lastDigestAt(tx, { userId, teamId });
  if (!isDigestDue({ isDaily: wishes.isDaily, timeZone, oldestAt: oldest.createdAt, lastSentAt }, now)) return false;
  const { appUrl } = env();
  const mail = renderDigestMail({
    teamName: member.team.name,
    items: rows.slice(0, DIGEST_LINES).map(({ title, body, href }) => ({ title, text: body, url: `${appUrl}${href}` })),
    totalCount: rows.length,
    settingsUrl: `${appUrl}/settings/notifications`,
    unsubscribeUrl: `${appUrl}/unsubscribe/${createUnsubscribeToken(userId, teamId)}`,
  });
  // Without a team: its link is for the addressee, not for everyone who may look into the team's outbox.
  await queueMail({ db: tx, key: `digest:${newest.id}`, to: member.user.email, ...mail });
  await tx.notification.updateMany({ where: { id: { in: rows.map((row) => row.id) } }, data: { mailedAt: now } });
  return true;
}

/** Rows that were mailed at once carry the moment they were made, so they are no digest. */
async function lastDigestAt(tx: DbTransaction, { userId, teamId }: Addressee): Promise<Date | null> {
  const [row] = await tx.$queryRaw<{ at: Date | null }[]>`
    select max("mailedAt") as at from "Notification"
    where "userId" = ${userId} and "teamId" = ${teamId} and "mailedAt" > "createdAt"`;
  return row?.at ?? null;
}
