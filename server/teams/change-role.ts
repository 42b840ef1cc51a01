import { recordActivity } from "@/server/activity/record-activity";
import type { Verb } from "@/server/context";
import { AppError } from "@/server/errors";
import { lockTeam } from "./lock-team";
import { requireOtherOwner } from "./require-other-owner";
import { requireOwnerActor } from "./require-owner-actor";
import type { ChangeRoleInput } from "./schemas";

/** For admins and owners; only owners make or unmake owners. Refuses to take the role from the last owner. */
export async function changeRole({ ctx, input }: Verb<ChangeRoleInput>): Promise<{ changed: boolean }> {
  return ctx.db.$transaction(async (tx) => {
    await lockTeam(tx, ctx.teamId);
    const key = { teamId_userId: { teamId: ctx.teamId, userId: input.userId } };
    const member = await tx.membership.findUnique({
      where: key,
      select: { role: true, user: { select: { name: true } } },
    });
    if (!member) throw new AppError("NOT_FOUND", "This person is not in the team. Reload the page to see who is.");
    if (member.role === input.role) return { changed: false };
    if (member.role === "owner" || input.role === "owner") await requireOwnerActor(tx, ctx);
    if (member.role === "owner") await requireOtherOwner(tx, ctx.teamId, input.userId);
    await tx.membership.update({ where: key, data: { role: input.role } });
    await recordActivity(tx, {
      teamId: ctx.teamId,
      actor: ctx.actor,
      action: "member.role",
      subjectId: input.userId,
      subjectLabel: member.user.name,
      data: { from: member.role, to: input.role },
    });
    return { changed: true };
  });
}
