import { recordActivity } from "@/server/activity/record-activity";
import { spendRateLimit } from "@/server/auth/rate-limit";
import type { MailedTokenInput } from "@/server/auth/schemas";
import { hashToken } from "@/server/auth/tokens";
import type { UserVerb } from "@/server/auth/types";
import { AppError } from "@/server/errors";

/**
 * Joins the team and works in it from now on. Checks that the link is alive and was made for the caller's own address.
 * Someone already in the team keeps their role. Does not verify the address: owners may hand links over themselves.
 */
export async function acceptInvitation({ ctx, input }: UserVerb<MailedTokenInput>): Promise<{ teamId: string }> {
  await spendRateLimit(ctx, "token-ip", ctx.ip);
  const now = ctx.now();
  const tokenHash = hashToken(input.token);
  const alive = { tokenHash, acceptedAt: null, revokedAt: null, expiresAt: { gt: now } };
  return ctx.db.$transaction(async (tx) => {
    const invitation = await tx.invitation.findFirst({
      where: alive,
      select: { teamId: true, email: true, role: true, team: { select: { name: true } } },
    });
    if (!invitation) throw gone();
    const user = await tx.user.findUnique({ where: { id: ctx.userId }, select: { email: true } });
    if (user?.email !== invitation.email) {
      throw new AppError(
        "FORBIDDEN",
        `This invitation is for ${invitation.email}. Sign in with that address, or ask for an invitation to yours.`,
      );
    }
    const { count } = await tx.invitation.updateMany({ where: alive, data: { acceptedAt: now } });
    if (count === 0) throw gone();
    const { teamId, role, team } = invitation;
    const key = { teamId_userId: { teamId, userId: ctx.userId } };
    const isMember = await tx.membership.count({ where: { teamId, userId: ctx.userId } });
    await tx.membership.upsert({ where: key, create: { teamId, userId: ctx.userId, role }, update: {} });
    if (isMember === 0) {
      const actor = { kind: "user", userId: ctx.userId } as const;
      const action = "member.joined";
      await recordActivity(tx, { teamId, actor, action, subjectId: teamId, subjectLabel: team.name, data: { role } });
    }
    await tx.session.updateMany({ where: { id: ctx.sessionId, userId: ctx.userId }, data: { teamId } });
    return { teamId };
  });
}

function gone(): AppError {
  return new AppError("NOT_FOUND", "This invitation no longer works. Ask an owner of the team for a new one.");
}
