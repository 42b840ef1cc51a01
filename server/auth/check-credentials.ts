import { AppError } from "@/server/errors";
import { verifyPassword } from "./password";
import { clearRateLimit, spendRateLimit } from "./rate-limit";
import type { SignInInput } from "./schemas";
import type { AccountVerb } from "./types";

/**
 * The id of the person with this address and password. Throws UNAUTHENTICATED with one sentence, after the same work,
 * for a wrong password, an unknown address and an account without a password; RATE_LIMITED after too many tries.
 */
export async function checkCredentials({ ctx, input }: AccountVerb<SignInInput>): Promise<{ userId: string }> {
  await spendRateLimit(ctx, "sign-in-ip", ctx.ip);
  await spendRateLimit(ctx, "sign-in-address", input.email);
  const user = await ctx.db.user.findUnique({
    where: { email: input.email },
    select: { id: true, passwordHash: true },
  });
  const isMatch = await verifyPassword(user?.passwordHash, input.password);
  if (!user || !isMatch) {
    throw new AppError("UNAUTHENTICATED", "This address and password do not match. Check both, or reset the password.");
  }
  await clearRateLimit(ctx, "sign-in-address", input.email);
  return { userId: user.id };
}
