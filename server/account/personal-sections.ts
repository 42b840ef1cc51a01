import type { UserContext } from "../auth/types";
import { personalActivity, personalMade } from "./personal-work";

/** Rows of one section, in pieces, so that a long life in the product does not fill the memory. */
export type Section = (ctx: UserContext) => AsyncIterable<unknown>;

/** Every list of the export by its name. Hashes, secrets and what belongs to other people are in none. */
export const SECTIONS: Readonly<Record<string, Section>> = {
  signInProviders: ({ db, userId }) =>
    once(db.account.findMany({ where: { userId }, select: { provider: true, providerAccountId: true } })),
  teams: async function* ({ db, userId }) {
    const rows = await db.membership.findMany({
      where: { userId },
      orderBy: { createdAt: "asc" },
      select: { role: true, createdAt: true, team: { select: { id: true, name: true } } },
    });
    for (const { role, createdAt, team } of rows) yield { ...team, role, joinedAt: createdAt };
  },
  sessions: ({ db, userId }) =>
    once(
      db.session.findMany({
        where: { userId },
        orderBy: { createdAt: "asc" },
        select: { userAgent: true, createdAt: true, lastSeenAt: true, expiresAt: true, revokedAt: true },
      }),
    ),
  mailedLinks: ({ db, userId }) =>
    once(
      db.emailToken.findMany({
        where: { userId },
        orderBy: { createdAt: "asc" },
        select: { kind: true, createdAt: true, expiresAt: true, usedAt: true },
      }),
    ),
  invitations: async function* ({ db, userId }) {
    const email = await verifiedEmail({ db, userId });
    if (!email) return;
    const rows = await db.invitation.findMany({
      where: { email },
      orderBy: { createdAt: "asc" },
      select: {
        role: true,
        createdAt: true,
        expiresAt: true,
        acceptedAt: true,
        revokedAt: true,
        team: { select: { name: true } },
      },
    });
    for (const { team, ...row } of rows) yield { team: team.name, ...row };
  },
  mails: async function* ({ db, userId }) {
    const toAddress = await verifiedEmail({ db, userId });
    if (!toAddress) return;
    yield* await db.mail.findMany({
      where: { toAddress },
      orderBy: { createdAt: "asc" },
      select: { subject: true, createdAt: true, sentAt: true },
    });
  },
  notifications: async function* ({ db, userId }) {
    yield* await db.notification.findMany({
      where: { userId, teamId: { in: await teamIdsOf({ db, userId }) } },
      orderBy: { createdAt: "asc" },
      select: { kind: true, title: true, body: true, href: true, createdAt: true, readAt: true, mailedAt: true },
    });
  },
  notificationSettings: ({ db, userId }) =>
    once(db.notificationPreference.findMany({ where: { userId }, omit: { userId: true } })),
  savedViews: ({ db, userId }) => once(db.savedView.findMany({ where: { userId }, omit: { userId: true } })),
  made: personalMade,
  activity: personalActivity,
};

export type PersonalContext = Pick<UserContext, "db" | "userId">;

export async function teamIdsOf({ db, userId }: PersonalContext): Promise<string[]> {
  return (await db.membership.findMany({ where: { userId }, select: { teamId: true } })).map((row) => row.teamId);
}

/** An address that nobody has proven to own may be somebody else's. */
async function verifiedEmail({ db, userId }: PersonalContext): Promise<string | null> {
  const user = await db.user.findUniqueOrThrow({ where: { id: userId } });
  return user.emailVerifiedAt ? user.email : null;
}

async function* once(rows: Promise<unknown[]>): AsyncGenerator<unknown> {
  yield* await rows;
}
