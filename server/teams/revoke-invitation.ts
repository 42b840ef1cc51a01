import { recordActivity } from "@/server/activity/record-activity";
import type { Verb } from "@/server/context";
import { AppError } from "@/server/errors";
import type { InvitationIdInput } from "./schemas";

/** For owners. Revoking twice is not an error; an accepted invitation is, because the person is in the team by now. */
export async function revokeInvitation({ ctx, input }: Verb<InvitationIdInput>): Promise<{ revoked: boolean }> {
  const { teamId, actor } = ctx;
  const where = { id: input.invitationId, teamId };
  return ctx.db.$transaction(async (tx) => {
    const { count } = await tx.invitation.updateMany({
      where: { ...where, acceptedAt: null, revokedAt: null },
      data: { revokedAt: ctx.now() },
    });
    const known = await tx.invitation.findFirst({ where, select: { id: true, email: true, acceptedAt: true } });
    if (!known) throw new AppError("NOT_FOUND", "This invitation does not exist.");
    if (known.acceptedAt) {
      throw new AppError("CONFLICT", "This invitation was accepted. Remove the person from the team instead.");
    }
    if (count === 0) return { revoked: false };
    const { id: subjectId, email: subjectLabel } = known;
    await recordActivity(tx, { teamId, actor, action: "invitation.revoked", subjectId, subjectLabel });
    return { revoked: true };
  });
}
