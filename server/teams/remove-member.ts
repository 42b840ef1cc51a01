import { recordActivity } from "@/server/activity/record-activity";
import type { Verb } from "@/server/context";
import { AppError } from "@/server/errors";
import { lockTeam } from "./lock-team";
import { requireOtherOwner } from "./require-other-owner";
import { requireOwnerActor } from "./require-owner-actor";
import type { MemberIdInput } from "./schemas";

/** For admins and owners, and for people leaving by their own id. Only owners remove owners, and never the last one. */
export async function removeMember({ ctx, input }: Verb<MemberIdInput>): Promise<{ removed: true }> {
  return ctx.db.$transaction(async (tx) => {
    await lockTeam(tx, ctx.teamId);
    const key = { teamId_userId: { teamId: ctx.teamId, userId: input.userId } };
    const member = await tx.membership.findUnique({
      where: key,
      select: { role: true, user: { select: { name: true } }, team: { select: { name: true } } },
    });
    if (!member) throw new AppError("NOT_FOUND", "This person is not in the team. Reload the page to see who is.");
    const isSelf = ctx.actor.kind === "user" && ctx.actor.userId === input.userId;
    if (member.role === "owner" && !isSelf) await requireOwnerActor(tx, ctx);
    if (member.role === "owner") await requireOtherOwner(tx, ctx.teamId, input.userId);
    await tx.membership.delete({ where: key });
    await tx.session.updateMany({ where: { userId: input.userId, teamId: ctx.teamId }, data: { teamId: null } });
    await recordActivity(tx, {
      teamId: ctx.teamId,
      actor: ctx.actor,
      action: isSelf ? "member.left" : "member.removed",
      subjectId: input.userId,
      subjectLabel: isSelf ? member.team.name : member.user.name,
      data: { role: member.role },
    });
    return { removed: true as const };
  });
}
