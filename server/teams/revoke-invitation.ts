import type { Verb } from "@/server/context";
import { AppError } from "@/server/errors";
import type { InvitationIdInput } from "./schemas";

/** For owners. Revoking twice is not an error; an accepted invitation is, because the person is in the team by now. */
export async function revokeInvitation({ ctx, input }: Verb<InvitationIdInput>): Promise<{ revoked: boolean }> {
  const { count } = await ctx.db.invitation.updateMany({
    where: { id: input.invitationId, teamId: ctx.teamId, acceptedAt: null, revokedAt: null },
    data: { revokedAt: ctx.now() },
  });
  if (count > 0) return { revoked: true };
  const known = await ctx.db.invitation.findFirst({
    where: { id: input.invitationId, teamId: ctx.teamId },
    select: { acceptedAt: true },
  });
  if (!known) throw new AppError("NOT_FOUND", "This invitation does not exist.");
  if (known.acceptedAt) {
    throw new AppError("CONFLICT", "This invitation was accepted. Remove the person from the team instead.");
  }
  return { revoked: false };
}
