import { failureTitle } from "../audits/prepare-score";
import type { Verb } from "../context";
import type { MuteRow } from "./types";

/** Mutes of a site that hold now, newest first. Another team's site has none. */
export async function listMutes({ ctx, input }: Verb<{ siteId: string }>): Promise<MuteRow[]> {
  const mutes = await ctx.db.mute.findMany({
    where: {
      siteId: input.siteId,
      teamId: ctx.teamId,
      removedAt: null,
      OR: [{ expiresAt: null }, { expiresAt: { gt: ctx.now() } }],
    },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    select: {
      id: true,
      ruleId: true,
      urlPattern: true,
      reason: true,
      createdById: true,
      createdAt: true,
      expiresAt: true,
    },
  });
  const people = await ctx.db.user.findMany({
    where: {
      id: { in: mutes.flatMap((mute) => mute.createdById ?? []) },
      memberships: { some: { teamId: ctx.teamId } },
    },
    select: { id: true, name: true },
  });
  const names = new Map(people.map((person) => [person.id, person.name]));
  return mutes.map(({ createdById, ...mute }) => ({
    ...mute,
    title: failureTitle(mute.ruleId),
    createdBy: createdById === null ? null : (names.get(createdById) ?? "a former member"),
  }));
}
