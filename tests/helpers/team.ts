import { randomUUID } from "node:crypto";
import { db } from "@/server/db/client";
import { provenTeamId, type TeamId } from "@/server/db/team-id";

export interface TestTeam {
  teamId: TeamId;
  userId: string;
  email: string;
}

/** A fresh team with one owner, so that tests never share or wipe rows. */
export async function createTestTeam(name = "Test team"): Promise<TestTeam> {
  const email = `${randomUUID()}@example.test`;
  const user = await db().user.create({ data: { email, name: "Test Owner", emailVerifiedAt: new Date() } });
  const team = await db().team.create({ data: { name, memberships: { create: { userId: user.id, role: "owner" } } } });
  return { teamId: provenTeamId(team.id), userId: user.id, email };
}
