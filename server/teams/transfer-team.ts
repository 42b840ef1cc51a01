import { recordActivity } from "@/server/activity/record-activity";
import type { Verb } from "@/server/context";
import { AppError } from "@/server/errors";
import { lockTeam } from "./lock-team";
import { requireOwnerActor } from "./require-owner-actor";
import type { MemberIdInput } from "./schemas";

/** The named member becomes an owner and the caller an admin, both or neither. For owners; other owners stay owners. */
export async function transferTeam({ ctx, input }: Verb<MemberIdInput>): Promise<{ transferred: true }> {
  const { teamId, actor } = ctx;
  const { userId } = input;
  if (actor.kind !== "user") throw new AppError("FORBIDDEN", "Only a person can hand a team over.");
  return ctx.db.$transaction(async (tx) => {
    await lockTeam(tx, teamId);
    await requireOwnerActor(tx, ctx);
    const key = { teamId_userId: { teamId, userId } };
    const heir = await tx.membership.findUnique({
      where: key,
      select: { role: true, user: { select: { name: true } } },
    });
    if (!heir) throw new AppError("NOT_FOUND", "This person is not in the team. Reload the page to see who is.");
    if (userId === actor.userId) {
      throw new AppError("BAD_INPUT", "You own the team already. Choose someone else.", { field: "userId" });
    }
    await tx.membership.update({ where: key, data: { role: "owner" } });
    await tx.membership.update({
      where: { teamId_userId: { teamId, userId: actor.userId } },
      data: { role: "admin" },
    });
    await recordActivity(tx, {
      teamId,
      actor,
      action: "team.transferred",
      subjectId: userId,
      subjectLabel: heir.user.name,
    });
    return { transferred: true as const };
  });
}
