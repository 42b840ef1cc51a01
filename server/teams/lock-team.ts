import type { DbTransaction } from "@/server/db/client";
import type { TeamId } from "@/server/db/team-id";

/** Makes changes to a team's membership wait for each other, so that two owners cannot both step down at once. */
export async function lockTeam(tx: DbTransaction, teamId: TeamId): Promise<void> {
  await tx.$queryRaw`select 1 from "Team" where "id" = ${teamId} for update`;
}
