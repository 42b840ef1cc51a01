import type { UserVerb } from "@/server/auth/types";
import { AppError } from "@/server/errors";
import type { TeamIdInput } from "./schemas";

/** This browser works in another team of the caller from now on. Their other browsers stay where they are. */
export async function switchTeam({ ctx, input }: UserVerb<TeamIdInput>): Promise<{ teamId: string }> {
  const isMember = await ctx.db.membership.count({ where: { teamId: input.teamId, userId: ctx.userId } });
  if (isMember === 0) throw new AppError("NOT_FOUND", "This team does not exist, or you are no longer in it.");
  await ctx.db.session.updateMany({
    where: { id: ctx.sessionId, userId: ctx.userId },
    data: { teamId: input.teamId },
  });
  return { teamId: input.teamId };
}
