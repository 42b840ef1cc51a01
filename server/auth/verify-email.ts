import { AppError } from "@/server/errors";
import { spendRateLimit } from "./rate-limit";
import type { MailedTokenInput } from "./schemas";
import { spendEmailToken } from "./spend-email-token";
import type { AccountVerb } from "./types";

/** Marks the address of a mailed token as verified. Does not sign anybody in. */
export async function verifyEmail({ ctx, input }: AccountVerb<MailedTokenInput>): Promise<{ verified: true }> {
  await spendRateLimit(ctx, "token-ip", ctx.ip);
  const now = ctx.now();
  const userId = await spendEmailToken({ db: ctx.db, kind: "verify", token: input.token, now });
  if (!userId) {
    throw new AppError(
      "NOT_FOUND",
      "This link no longer works: it was used before or has expired. Sign in to send yourself a new one.",
    );
  }
  await ctx.db.user.updateMany({ where: { id: userId, emailVerifiedAt: null }, data: { emailVerifiedAt: now } });
  return { verified: true };
}
