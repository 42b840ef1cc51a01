import { spendRateLimit } from "@/server/auth/rate-limit";
import type { MailedTokenInput } from "@/server/auth/schemas";
import { hashToken } from "@/server/auth/tokens";
import type { AccountVerb } from "@/server/auth/types";
import type { InvitationPreview } from "./types";

/** What an invitation link offers, or null: unknown, expired, revoked and accepted look the same. */
export async function findInvitation({ ctx, input }: AccountVerb<MailedTokenInput>): Promise<InvitationPreview | null> {
  await spendRateLimit(ctx, "token-ip", ctx.ip);
  const row = await ctx.db.invitation.findFirst({
    where: { tokenHash: hashToken(input.token), acceptedAt: null, revokedAt: null, expiresAt: { gt: ctx.now() } },
    select: { email: true, role: true, team: { select: { name: true } } },
  });
  return row && { teamName: row.team.name, email: row.email, role: row.role };
}
