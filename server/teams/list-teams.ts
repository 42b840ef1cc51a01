import { findMembership } from "@/server/auth/find-membership";
import type { CurrentSession } from "@/server/auth/types";
import type { Db } from "@/server/db/client";
import type { TeamListItem } from "./types";

/** The teams of this person, by name. Exactly one is current, unless there is none. */
export async function listTeams({ db, session }: { db: Db; session: CurrentSession }): Promise<TeamListItem[]> {
  const { userId, chosenTeamId } = session;
  const current = await findMembership({ db, userId, chosenTeamId });
  const rows = await db.membership.findMany({
    where: { userId },
    select: { role: true, team: { select: { id: true, name: true } } },
    orderBy: [{ team: { name: "asc" } }, { teamId: "asc" }],
  });
  return rows.map(({ role, team }) => ({
    teamId: team.id,
    name: team.name,
    role,
    isCurrent: team.id === current?.teamId,
  }));
}
