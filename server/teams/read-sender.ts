import type { TeamContext } from "@/server/context";
import { AppError } from "@/server/errors";

/** Who invites, as the mail says it; the team speaks for itself when no person does. */
export async function readSender(ctx: TeamContext) {
  const team = await ctx.db.team.findUnique({ where: { id: ctx.teamId }, select: { name: true } });
  if (!team) throw new AppError("NOT_FOUND", "This team no longer exists.");
  const inviterId = ctx.actor.kind === "user" ? ctx.actor.userId : null;
  const inviter = inviterId ? await ctx.db.user.findUnique({ where: { id: inviterId }, select: { name: true } }) : null;
  return { inviterId, inviterName: inviter?.name ?? team.name, teamName: team.name };
}
