import type { Db } from "../db/client";
import { provenTeamId, type TeamId } from "../db/team-id";
import { AppError } from "../errors";
import { countAudits } from "../usage/count-use";

interface PlannedTeam {
  teamId: TeamId;
  name: string;
  plan: string;
  auditCount: number;
  owners: string[];
}

const OWNERS = { where: { role: "owner" as const }, select: { user: { select: { email: true } } } };

/** Every team of the installation, for whoever runs it; no request of a customer comes here. */
export async function listPlans(db: Db, now: Date): Promise<PlannedTeam[]> {
  const teams = await db.team.findMany({
    select: { id: true, name: true, plan: true, memberships: OWNERS },
    orderBy: { createdAt: "asc" },
  });
  return Promise.all(
    teams.map(async ({ id, name, plan, memberships }) => {
      const teamId = provenTeamId(id);
      const auditCount = await countAudits(db, teamId, now);
      return { teamId, name, plan, auditCount, owners: memberships.map(({ user }) => user.email) };
    }),
  );
}

/** By id, or by the e-mail of an owner. Throws NOT_FOUND, or CONFLICT when the person owns several teams. */
export async function findTeamToPlan(db: Db, asked: string): Promise<{ teamId: TeamId; name: string }> {
  const teams = await db.team.findMany({
    where: {
      OR: [{ id: asked }, { memberships: { some: { role: "owner", user: { email: asked.trim().toLowerCase() } } } }],
    },
    select: { id: true, name: true },
    take: 2,
  });
  const [team, another] = teams;
  if (!team) throw new AppError("NOT_FOUND", `No team has the id ${asked}, and nobody with this e-mail owns one.`);
  if (another)
    throw new AppError("CONFLICT", `${asked} owns several teams. Name the team by its id; npm run plan lists them.`);
  return { teamId: provenTeamId(team.id), name: team.name };
}
