import { randomUUID } from "node:crypto";
import { env } from "@/server/env";
import { queueMail } from "@/server/mail/queue-mail";
import { renderResetMail } from "@/server/mail/templates/reset";
import { issueEmailToken } from "./issue-email-token";
import { spendRateLimit } from "./rate-limit";
import type { AddressInput } from "./schemas";
import type { AccountVerb } from "./types";

/** Mails a reset link when the address has an account; answers the same either way. */
export async function requestReset({ ctx, input }: AccountVerb<AddressInput>): Promise<{ accepted: true }> {
  await spendRateLimit(ctx, "mail-ip", ctx.ip);
  await spendRateLimit(ctx, "mail-address", input.email);
  const user = await ctx.db.user.findUnique({ where: { email: input.email }, select: { id: true, name: true } });
  if (!user) return { accepted: true };
  await ctx.db.$transaction(async (tx) => {
    const token = await issueEmailToken({ db: tx, userId: user.id, kind: "reset", now: ctx.now() });
    const mail = renderResetMail({ name: user.name, url: `${env().appUrl}/reset/${token}` });
    await queueMail({ db: tx, key: `reset:${user.id}:${randomUUID()}`, to: input.email, ...mail });
  });
  return { accepted: true };
}
