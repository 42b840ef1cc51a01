import type { Db, DbTransaction } from "../db/client";
import type { TeamFate } from "./types";

/** What becomes of each team of this person when their account goes, by name. */
export async function listTeamFates(db: Db | DbTransaction, userId: string): Promise<TeamFate[]> {
  const memberships = await db.membership.findMany({
    where: { userId },
    orderBy: [{ team: { name: "asc" } }, { teamId: "asc" }],
    select: {
      role: true,
      team: {
        select: {
          id: true,
          name: true,
          memberships: { select: { userId: true, role: true } },
          _count: { select: { sites: true, audits: true } },
        },
      },
    },
  });
  return memberships.map(({ role, team }) => {
    const others = team.memberships.filter((member) => member.userId !== userId);
    const isOnlyOwner = role === "owner" && !others.some((member) => member.role === "owner");
    const fate = others.length === 0 ? "deleted" : isOnlyOwner ? "blocked" : "left";
    const { id: teamId, name, _count } = team;
    const counts = { memberCount: others.length + 1, siteCount: _count.sites, auditCount: _count.audits };
    return { teamId, name, fate, ...counts };
  });
}
