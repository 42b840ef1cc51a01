import { randomUUID } from "node:crypto";
import { env } from "@/server/env";
import { queueMail } from "@/server/mail/queue-mail";
import { renderAlreadyRegisteredMail } from "@/server/mail/templates/already-registered";
import { renderVerifyMail } from "@/server/mail/templates/verify";
import { createUser } from "./create-user";
import { isUniqueViolation } from "./is-unique-violation";
import { issueEmailToken } from "./issue-email-token";
import { hashPassword } from "./password";
import { spendRateLimit } from "./rate-limit";
import type { SignUpInput } from "./schemas";
import type { AccountVerb } from "./types";

/**
 * Creates an account, or mails the owner of the one that already has this address. Both cases answer alike after the
 * same hashing and one mail. What stays visible: signing in afterwards only works with the right password, because a
 * new person must be able to continue without a mail server. The per-IP limit makes probing that slow.
 */
export async function signUp({ ctx, input }: AccountVerb<SignUpInput>): Promise<{ accepted: true }> {
  await spendRateLimit(ctx, "sign-up-ip", ctx.ip);
  const passwordHash = await hashPassword(input.password);
  const known = await ctx.db.user.findUnique({ where: { email: input.email }, select: { id: true, name: true } });
  if (known) {
    await tellOwner(ctx, input.email, known.name);
    return { accepted: true };
  }

  try {
    await ctx.db.$transaction(async (tx) => {
      const now = ctx.now();
      const { userId } = await createUser({ tx, now, ...input, passwordHash, isEmailVerified: false });
      const token = await issueEmailToken({ db: tx, userId, kind: "verify", now });
      const mail = renderVerifyMail({ name: input.name, url: `${env().appUrl}/verify?token=${token}` });
      await queueMail({ db: tx, key: `verify:${userId}:${randomUUID()}`, to: input.email, ...mail });
    });
  } catch (error) {
    // Two sign-ups at once: the slower one is now a sign-up for a known address.
    if (!isUniqueViolation(error)) throw error;
    await tellOwner(ctx, input.email, input.name);
  }
  return { accepted: true };
}

/** At most one such mail a day, so that the form cannot be used to flood somebody. */
async function tellOwner(ctx: AccountVerb<SignUpInput>["ctx"], email: string, name: string): Promise<void> {
  const day = ctx.now().toISOString().slice(0, 10);
  const urls = { signInUrl: `${env().appUrl}/sign-in`, resetUrl: `${env().appUrl}/reset` };
  await queueMail({
    db: ctx.db,
    key: `already-registered:${email}:${day}`,
    to: email,
    ...renderAlreadyRegisteredMail({ name, ...urls }),
  });
}
