import { spendRateLimit } from "@/server/auth/rate-limit";
import { createToken } from "@/server/auth/tokens";
import type { TeamContext, Verb } from "@/server/context";
import { env } from "@/server/env";
import { AppError } from "@/server/errors";
import { queueMail } from "@/server/mail/queue-mail";
import { renderInvitationMail } from "@/server/mail/templates/invitation";
import { INVITATION_KEY_PREFIX } from "@/server/mail/visible-mail";
import { INVITATION_LIFETIME_MS } from "./constants";
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
    const expiresAt = new Date(now.getTime() + INVITATION_LIFETIME_MS);
    const { id: invitationId } = await tx.invitation.create({
      data: { teamId: ctx.teamId, email, role, tokenHash, invitedById: inviterId, createdAt: now, expiresAt },
      select: { id: true },
    });
    const mail = renderInvitationMail({ teamName, inviterName, role, url: inviteUrl });
    await queueMail({ db: tx, key: `${INVITATION_KEY_PREFIX}${invitationId}`, to: email, teamId: ctx.teamId, ...mail });
    return { invitationId, inviteUrl };
  });
}

async function readSender(ctx: TeamContext) {
  const team = await ctx.db.team.findUnique({ where: { id: ctx.teamId }, select: { name: true } });
  if (!team) throw new AppError("NOT_FOUND", "This team no longer exists.");
  const inviterId = ctx.actor.kind === "user" ? ctx.actor.userId : null;
  const inviter = inviterId ? await ctx.db.user.findUnique({ where: { id: inviterId }, select: { name: true } }) : null;
  return { inviterId, inviterName: inviter?.name ?? team.name, teamName: team.name };
}
