import type { TeamContext } from "../context";
import type { Prisma } from "../db/generated/client";
import { ACTIVITY_PERIODS, SYSTEM_NAME } from "./constants";
import type { ActivityFilter } from "./schemas";

const DAY_MS = 86_400_000;

/** The lines of the team's own log that a filter leaves. */
export function activityWhere(ctx: TeamContext, { people, groups, period }: ActivityFilter): Prisma.ActivityWhereInput {
  const ids = people.filter((person) => person !== "token" && person !== "system");
  const actors: Prisma.ActivityWhereInput[] = [{ actorId: { in: ids } }];
  if (people.includes("system")) actors.push({ actorId: null, actorName: SYSTEM_NAME });
  if (people.includes("token")) actors.push({ actorId: null, actorName: { not: SYSTEM_NAME } });
  return {
    teamId: ctx.teamId,
    AND: [
      people.length > 0 ? { OR: actors } : {},
      groups.length > 0 ? { OR: groups.map((group) => ({ action: { startsWith: `${group}.` } })) } : {},
      period ? { createdAt: { gte: new Date(ctx.now().getTime() - ACTIVITY_PERIODS[period] * DAY_MS) } } : {},
    ],
  };
}
