import { randomUUID } from "node:crypto";
import { env } from "@/server/env";
import { queueMail } from "@/server/mail/queue-mail";
import { renderSignInLinkMail } from "@/server/mail/templates/sign-in-link";
import { issueEmailToken } from "./issue-email-token";
import { spendRateLimit } from "./rate-limit";
import type { AddressInput } from "./schemas";
import type { AccountVerb } from "./types";

/** Mails a sign-in link when the address has an account; answers the same either way. */
export async function requestSignInLink({ ctx, input }: AccountVerb<AddressInput>): Promise<{ accepted: true }> {
  await spendRateLimit(ctx, "mail-ip", ctx.ip);
  await spendRateLimit(ctx, "mail-address", input.email);
  const user = await ctx.db.user.findUnique({ where: { email: input.email }, select: { id: true, name: true } });
  if (!user) return { accepted: true };
  await ctx.db.$transaction(async (tx) => {
    const token = await issueEmailToken({ db: tx, userId: user.id, kind: "signIn", now: ctx.now() });
    const mail = renderSignInLinkMail({ name: user.name, url: `${env().appUrl}/sign-in/${token}` });
    await queueMail({ db: tx, key: `sign-in:${user.id}:${randomUUID()}`, to: input.email, ...mail });
  });
  return { accepted: true };
}
