import { recordActivity } from "@/server/activity/record-activity";
import { spendRateLimit } from "@/server/auth/rate-limit";
import { createToken } from "@/server/auth/tokens";
import type { Verb } from "@/server/context";
import { env } from "@/server/env";
import { AppError } from "@/server/errors";
import { queueMail } from "@/server/mail/queue-mail";
import { renderInvitationMail } from "@/server/mail/templates/invitation";
import { INVITATION_KEY_PREFIX } from "@/server/mail/visible-mail";
import { requireRoomForSeat } from "@/server/plans/require-room";
import { INVITATION_LIFETIME_MS } from "./constants";
import type { CreatedInvitation } from "./invite-member";
import { readSender } from "./read-sender";
import { requireOwnerActor } from "./require-owner-actor";
import type { InvitationIdInput } from "./schemas";

/**
 * Sends an open or expired invitation once more, with a new link and a new term; the earlier link stops working. Throws
 * CONFLICT for one that was accepted or withdrawn. Only owners send an owner's again.
 */
export async function resendInvitation({ ctx, input }: Verb<InvitationIdInput>): Promise<CreatedInvitation> {
  const { invitationId } = input;
  const { teamId, actor } = ctx;
  const where = { id: invitationId, teamId };
  const known = await ctx.db.invitation.findFirst({ where, select: { id: true } });
  if (!known) throw new AppError("NOT_FOUND", "This invitation does not exist.");
  await spendRateLimit(ctx, "invite-team", teamId);
  const { inviterName, teamName } = await readSender(ctx);
  const { token, tokenHash } = createToken();
  const inviteUrl = `${env().appUrl}/invite/${token}`;
  await ctx.db.$transaction(async (tx) => {
    const now = ctx.now();
    // Two presses at once wait for each other, so that the newest mail always has the link that works.
    await tx.$queryRaw`select 1 from "Invitation" where id = ${invitationId} for update`;
    const invitation = await tx.invitation.findFirstOrThrow({ where });
    const { email, role } = invitation;
    if (invitation.acceptedAt) throw new AppError("CONFLICT", "This invitation was accepted already.");
    if (invitation.revokedAt) throw new AppError("CONFLICT", "This invitation was withdrawn. Invite the person anew.");
    if (role === "owner") await requireOwnerActor(tx, ctx);
    // An open invitation holds its seat; an expired one has lost it.
    if (invitation.expiresAt <= now) await requireRoomForSeat(tx, { teamId, now });
    const sentCount = invitation.sentCount + 1;
    const expiresAt = new Date(now.getTime() + INVITATION_LIFETIME_MS);
    await tx.invitation.update({
      where: { id: invitationId },
      data: { tokenHash, expiresAt, sentCount, lastSentAt: now },
      select: { id: true },
    });
    const mail = renderInvitationMail({ teamName, inviterName, role, url: inviteUrl });
    const key = `${INVITATION_KEY_PREFIX}${invitationId}:${sentCount}`;
    await queueMail({ db: tx, key, to: email, teamId, ...mail });
    await recordActivity(tx, {
      teamId,
      actor,
      action: "invitation.resent",
      subjectId: invitationId,
      subjectLabel: email,
    });
  });
  return { invitationId, inviteUrl };
}
