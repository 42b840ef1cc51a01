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
import { readSender } from "./read-sender";
import { requireOwnerActor } from "./require-owner-actor";
import type { InviteMemberInput } from "./schemas";

export interface CreatedInvitation {
  invitationId: string;
  /** Known only now; afterwards only its hash is. Lets an owner hand it over without a mail server. */
  inviteUrl: string;
}

/** For admins and owners; only owners invite owners. Mails an invitation; inviting an address again replaces the earlier link. */
export async function inviteMember({ ctx, input }: Verb<InviteMemberInput>): Promise<CreatedInvitation> {
  const { email, role } = input;
  await spendRateLimit(ctx, "invite-team", ctx.teamId);
  const isMember = await ctx.db.membership.count({ where: { teamId: ctx.teamId, user: { email } } });
  if (isMember > 0) throw new AppError("CONFLICT", "This person is already in the team.", { field: "email" });

  const { inviterId, inviterName, teamName } = await readSender(ctx);
  const { token, tokenHash } = createToken();
  const inviteUrl = `${env().appUrl}/invite/${token}`;
  return ctx.db.$transaction(async (tx) => {
    if (role === "owner") await requireOwnerActor(tx, ctx);
    const now = ctx.now();
    await tx.invitation.updateMany({
      where: { teamId: ctx.teamId, email, acceptedAt: null, revokedAt: null },
      data: { revokedAt: now },
    });
    await requireRoomForSeat(tx, { teamId: ctx.teamId, now });
    const expiresAt = new Date(now.getTime() + INVITATION_LIFETIME_MS);
    const { id: invitationId } = await tx.invitation.create({
      data: { teamId: ctx.teamId, email, role, tokenHash, invitedById: inviterId, createdAt: now, expiresAt },
      select: { id: true },
    });
    const mail = renderInvitationMail({ teamName, inviterName, role, url: inviteUrl });
    await queueMail({ db: tx, key: `${INVITATION_KEY_PREFIX}${invitationId}`, to: email, teamId: ctx.teamId, ...mail });
    await recordActivity(tx, {
      teamId: ctx.teamId,
      actor: ctx.actor,
      action: "invitation.sent",
      subjectId: invitationId,
      subjectLabel: email,
      data: { role },
    });
    return { invitationId, inviteUrl };
  });
}
