import type { Db } from "@/server/db/client";
import { provenTeamId, type TeamId } from "@/server/db/team-id";
import type { Role } from "./types";

export interface ProvenMembership {
  teamId: TeamId;
  teamName: string;
  isDemo: boolean;
  role: Role;
}

interface FindMembershipInput {
  db: Db;
  userId: string;
  chosenTeamId: string | null;
}

/**
 * Where this person works now: the team they chose, when they are still in it, else the team they joined first. Null
 * when they are in none. This is the proof behind every TeamId a request gets.
 */
export async function findMembership({
  db,
  userId,
  chosenTeamId,
}: FindMembershipInput): Promise<ProvenMembership | null> {
  const select = { teamId: true, role: true, team: { select: { name: true, isDemo: true } } } as const;
  const chosen = chosenTeamId
    ? await db.membership.findUnique({ where: { teamId_userId: { teamId: chosenTeamId, userId } }, select })
    : null;
  const row =
    chosen ??
    (await db.membership.findFirst({ where: { userId }, select, orderBy: [{ createdAt: "asc" }, { teamId: "asc" }] }));
  if (!row) return null;
  return { teamId: provenTeamId(row.teamId), teamName: row.team.name, isDemo: row.team.isDemo, role: row.role };
}
