import { recordActivity } from "@/server/activity/record-activity";
import { spendRateLimit } from "@/server/auth/rate-limit";
import type { UserVerb } from "@/server/auth/types";
import { env } from "@/server/env";
import type { TeamNameInput } from "./schemas";

/** A new team owned by the caller, whose browser works in it from now on. */
export async function createTeam({ ctx, input }: UserVerb<TeamNameInput>): Promise<{ teamId: string }> {
  await spendRateLimit(ctx, "team-user", ctx.userId);
  return ctx.db.$transaction(async (tx) => {
    const team = await tx.team.create({
      data: {
        name: input.name,
        plan: env().PLAN_OF_NEW_TEAMS,
        memberships: { create: { userId: ctx.userId, role: "owner" } },
      },
      select: { id: true },
    });
    await recordActivity(tx, {
      teamId: team.id,
      actor: { kind: "user", userId: ctx.userId },
      action: "team.created",
      subjectId: team.id,
      subjectLabel: input.name,
    });
    await tx.session.updateMany({ where: { id: ctx.sessionId, userId: ctx.userId }, data: { teamId: team.id } });
    return { teamId: team.id };
  });
}
