import type { DbTransaction } from "../db/client";
import type { TeamId } from "../db/team-id";
import { monthOf } from "./month";

export interface Use {
  auditsPerMonth: number;
  concurrentAudits: number;
  schedules: number;
  seats: number;
}

type Counted = Pick<DbTransaction, "usageEntry" | "audit" | "schedule" | "membership" | "invitation">;

/** What the team uses of each limit right now. */
export async function countUse(db: Counted, teamId: TeamId, now: Date): Promise<Use> {
  const [auditsPerMonth, concurrentAudits, schedules, seats] = await Promise.all([
    countAudits(db, teamId, now),
    countOpenAudits(db, teamId),
    countSchedules(db, teamId),
    countSeats(db, teamId, now),
  ]);
  return { auditsPerMonth, concurrentAudits, schedules, seats };
}

/** Audits of this month, less those that were given back. */
export async function countAudits(db: Pick<DbTransaction, "usageEntry">, teamId: TeamId, now: Date): Promise<number> {
  const where = { teamId, kind: "audit", month: monthOf(now) };
  const { _sum } = await db.usageEntry.aggregate({ where, _sum: { amount: true } });
  return _sum.amount ?? 0;
}

export function countOpenAudits(db: Pick<DbTransaction, "audit">, teamId: TeamId): Promise<number> {
  return db.audit.count({ where: { teamId, status: { in: ["queued", "running"] } } });
}

export function countSchedules(db: Pick<DbTransaction, "schedule">, teamId: TeamId): Promise<number> {
  return db.schedule.count({ where: { site: { teamId, archivedAt: null } } });
}

/** Members, and invitations that can still be accepted. */
export async function countSeats(
  db: Pick<DbTransaction, "membership" | "invitation">,
  teamId: TeamId,
  now: Date,
): Promise<number> {
  const [members, open] = await Promise.all([
    db.membership.count({ where: { teamId } }),
    db.invitation.count({ where: { teamId, acceptedAt: null, revokedAt: null, expiresAt: { gt: now } } }),
  ]);
  return members + open;
}
