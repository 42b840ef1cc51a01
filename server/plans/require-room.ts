import type { DbTransaction } from "../db/client";
import type { TeamId } from "../db/team-id";
import { AppError } from "../errors";
import { countAudits, countOpenAudits, countSchedules, countSeats } from "../usage/count-use";
import { nextMonthAt } from "../usage/month";
import { loadPlan, type TeamPlan } from "./load-plan";

interface Asked {
  teamId: TeamId;
  now: Date;
}

/**
 * Throws LIMIT_REACHED with limit, use and what to do when the team's plan has no room for one audit more of this many
 * pages. Call it in the transaction that creates the audit: it locks the team, so that two at once cannot both take the
 * last place.
 */
export async function requireRoomForAudit(tx: DbTransaction, { teamId, now, maxPages }: Asked & { maxPages: number }) {
  const { label, limits } = await lockPlan(tx, teamId);
  if (limits.pagesPerAudit !== null && maxPages > limits.pagesPerAudit) {
    const most = limits.pagesPerAudit.toLocaleString("en");
    throw reached(
      `An audit has at most ${most} pages in the plan ${label}. Ask for fewer pages. ${CHANGE}`,
      "maxPages",
    );
  }
  if (limits.auditsPerMonth !== null && (await countAudits(tx, teamId, now)) >= limits.auditsPerMonth) {
    const resets = nextMonthAt(now).toLocaleDateString("en-US", { month: "long", day: "numeric", timeZone: "UTC" });
    throw reached(
      `All ${limits.auditsPerMonth} audits of this month are used (plan ${label}). The count starts anew on ${resets} (UTC). ${CHANGE}`,
    );
  }
  if (limits.concurrentAudits !== null && (await countOpenAudits(tx, teamId)) >= limits.concurrentAudits) {
    const most = limits.concurrentAudits === 1 ? "one audit" : `${limits.concurrentAudits} audits`;
    throw reached(
      `The plan ${label} has at most ${most} waiting or running at a time. Wait until one is done, or cancel it. ${CHANGE}`,
    );
  }
}

/** The same for one schedule more. */
export async function requireRoomForSchedule(tx: DbTransaction, { teamId }: Pick<Asked, "teamId">) {
  const { label, limits } = await lockPlan(tx, teamId);
  if (limits.schedules !== null && (await countSchedules(tx, teamId)) >= limits.schedules)
    throw reached(
      `The plan ${label} has ${noun(limits.schedules, "schedule")}, all in use. Remove one first. ${CHANGE}`,
    );
}

/** The same for one person more; an address that is invited already holds its seat. */
export async function requireRoomForSeat(tx: DbTransaction, { teamId, now }: Asked) {
  const { label, limits } = await lockPlan(tx, teamId);
  if (limits.seats !== null && (await countSeats(tx, teamId, now)) >= limits.seats)
    throw reached(
      `The plan ${label} has ${noun(limits.seats, "seat")}, all taken by members and open invitations. Revoke an invitation or remove someone first. ${CHANGE}`,
    );
}

const CHANGE = "Whoever runs this installation can change the plan.";

async function lockPlan(tx: DbTransaction, teamId: TeamId): Promise<TeamPlan> {
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`plan of ${teamId}`}, 0))::text`;
  return loadPlan(tx, teamId);
}

function noun(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? "" : "s"}`;
}

function reached(sentence: string, field?: string): AppError {
  return new AppError("LIMIT_REACHED", sentence, field ? { field } : {});
}
