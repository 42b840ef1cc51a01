import { randomUUID } from "node:crypto";
import { env } from "@/server/env";
import { AppError } from "@/server/errors";
import { queueMail } from "@/server/mail/queue-mail";
import { renderVerifyMail } from "@/server/mail/templates/verify";
import { issueEmailToken } from "./issue-email-token";
import { spendRateLimit } from "./rate-limit";
import type { UserContext } from "./types";

/** Sends the verification mail again; false when the address is verified already. */
export async function requestVerification({ ctx }: { ctx: UserContext }): Promise<{ sent: boolean }> {
  const user = await ctx.db.user.findUnique({
    where: { id: ctx.userId },
    select: { email: true, name: true, emailVerifiedAt: true },
  });
  if (!user) throw new AppError("NOT_FOUND", "This account no longer exists.");
  if (user.emailVerifiedAt) return { sent: false };
  await spendRateLimit(ctx, "mail-address", user.email);
  await ctx.db.$transaction(async (tx) => {
    const token = await issueEmailToken({ db: tx, userId: ctx.userId, kind: "verify", now: ctx.now() });
    const mail = renderVerifyMail({ name: user.name, url: `${env().appUrl}/verify?token=${token}` });
    await queueMail({ db: tx, key: `verify:${ctx.userId}:${randomUUID()}`, to: user.email, ...mail });
  });
  return { sent: true };
}
