import { recordActivity } from "@/server/activity/record-activity";
import type { Verb } from "@/server/context";
import type { TeamNameInput } from "./schemas";

export async function renameTeam({ ctx, input }: Verb<TeamNameInput>): Promise<{ name: string }> {
  const { teamId, actor } = ctx;
  const { name } = input;
  return ctx.db.$transaction(async (tx) => {
    const before = await tx.team.findUniqueOrThrow({ where: { id: teamId }, select: { name: true } });
    if (before.name === name) return { name };
    await tx.team.update({ where: { id: teamId }, data: { name }, select: { id: true } });
    const data = { from: before.name, to: name };
    await recordActivity(tx, { teamId, actor, action: "team.renamed", subjectId: teamId, subjectLabel: name, data });
    return { name };
  });
}
