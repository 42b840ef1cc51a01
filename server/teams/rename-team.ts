import type { Verb } from "@/server/context";
import type { TeamNameInput } from "./schemas";

export async function renameTeam({ ctx, input }: Verb<TeamNameInput>): Promise<{ name: string }> {
  return ctx.db.team.update({ where: { id: ctx.teamId }, data: { name: input.name }, select: { name: true } });
}
