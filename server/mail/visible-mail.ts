import { can } from "@/server/auth/abilities";
import type { TeamContext } from "@/server/context";
import type { Prisma } from "@/server/db/generated/client";
import { env } from "@/server/env";

/** Keys of mails whose link lets the addressee into a team. */
export const INVITATION_KEY_PREFIX = "invitation:";

/**
 * The mails a person may know of: those of their team (invitations: those who may invite), and account mails to their own
 * address when it is verified or nothing is ever delivered. Other people's reset links are in neither set.
 */
export async function visibleMail(ctx: TeamContext): Promise<Prisma.MailWhereInput> {
  if (ctx.actor.kind !== "user") return { teamId: ctx.teamId };
  const { userId } = ctx.actor;
  const member = await ctx.db.membership.findUnique({
    where: { teamId_userId: { teamId: ctx.teamId, userId } },
    select: { role: true, user: { select: { email: true, emailVerifiedAt: true } } },
  });
  if (!member) return { id: { in: [] } };
  const ofTeam: Prisma.MailWhereInput = can(member.role, "manage")
    ? { teamId: ctx.teamId }
    : { teamId: ctx.teamId, NOT: { key: { startsWith: INVITATION_KEY_PREFIX } } };
  const isOwnAddress = member.user.emailVerifiedAt !== null || !env().SMTP_URL;
  return { OR: [ofTeam, ...(isOwnAddress ? [{ teamId: null, toAddress: member.user.email }] : [])] };
}
