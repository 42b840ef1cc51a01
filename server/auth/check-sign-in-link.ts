import { AppError } from "@/server/errors";
import { claimVerifiedAddress } from "./claim-verified-address";
import { spendRateLimit } from "./rate-limit";
import type { MailedTokenInput } from "./schemas";
import { spendEmailToken } from "./spend-email-token";
import type { AccountVerb } from "./types";

/** Spends a mailed sign-in link and returns whose it is. Throws UNAUTHENTICATED when it no longer works. */
export async function checkSignInLink({ ctx, input }: AccountVerb<MailedTokenInput>): Promise<{ userId: string }> {
  await spendRateLimit(ctx, "token-ip", ctx.ip);
  return ctx.db.$transaction(async (tx) => {
    const userId = await spendEmailToken({ db: tx, kind: "signIn", token: input.token, now: ctx.now() });
    if (!userId) {
      throw new AppError(
        "UNAUTHENTICATED",
        "This link no longer works: it was used before or is older than 15 minutes. Ask for a new one.",
      );
    }
    await claimVerifiedAddress({ tx, userId, now: ctx.now() });
    return { userId };
  });
}
