import { AppError } from "@/server/errors";
import { hashPassword } from "./password";
import { clearRateLimit, spendRateLimit } from "./rate-limit";
import type { ResetPasswordInput } from "./schemas";
import { SECOND_FACTOR_OFF } from "./second-factor-secret";
import { spendEmailToken } from "./spend-email-token";
import type { AccountVerb } from "./types";

/** Sets a new password by a mailed token, signs every browser out and verifies the address: the mail reached it. */
export async function resetPassword({ ctx, input }: AccountVerb<ResetPasswordInput>): Promise<{ email: string }> {
  await spendRateLimit(ctx, "token-ip", ctx.ip);
  const passwordHash = await hashPassword(input.password);
  const email = await ctx.db.$transaction(async (tx) => {
    const now = ctx.now();
    const userId = await spendEmailToken({ db: tx, kind: "reset", token: input.token, now });
    if (!userId) return null;
    // Who registered an address that nobody had proven may have been a stranger: their second factor must not lock the
    // owner out.
    await tx.user.updateMany({ where: { id: userId, emailVerifiedAt: null }, data: SECOND_FACTOR_OFF });
    const user = await tx.user.update({
      where: { id: userId },
      data: { passwordHash, emailVerifiedAt: now },
      select: { email: true },
    });
    await tx.session.updateMany({ where: { userId, revokedAt: null }, data: { revokedAt: now } });
    return user.email;
  });
  if (!email) {
    throw new AppError("NOT_FOUND", "This link no longer works: it was used before or has expired. Ask for a new one.");
  }
  await clearRateLimit(ctx, "sign-in-address", email);
  return { email };
}
