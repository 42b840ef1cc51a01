import type { Verb } from "@/server/context";
import { AppError } from "@/server/errors";
import { logger } from "@/server/log";
import { sendEvents } from "@/server/outbox/send-events";
import { ERASE_TIMEOUT_MS, eraseTeam } from "./erase-team";
import { lockTeam } from "./lock-team";
import { requireOwnerActor } from "./require-owner-actor";
import type { DeleteTeamInput } from "./schemas";

/** For owners, who type the team's name. Removes the team with all its sites, audits, links and its log, for good. */
export async function deleteTeam({ ctx, input }: Verb<DeleteTeamInput>): Promise<{ deleted: true }> {
  const { teamId } = ctx;
  const eventIds = await ctx.db.$transaction(
    async (tx) => {
      await lockTeam(tx, teamId);
      await requireOwnerActor(tx, ctx);
      const { name } = await tx.team.findUniqueOrThrow({ where: { id: teamId }, select: { name: true } });
      if (input.name !== name) {
        throw new AppError("BAD_INPUT", `Type the team's name as it is written here: ${name}`, { field: "name" });
      }
      return eraseTeam(tx, teamId);
    },
    { timeout: ERASE_TIMEOUT_MS },
  );
  logger("teams").info({ teamId, actor: ctx.actor }, "team deleted");
  await sendEvents(ctx.db, eventIds);
  return { deleted: true };
}
