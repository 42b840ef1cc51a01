import { AppError } from "@/server/errors";
import { FRESH_SIGN_IN_MS, MINUTE_MS } from "./constants";
import { verifyPassword } from "./password";
import { spendRateLimit } from "./rate-limit";
import type { UserContext } from "./types";

/**
 * Before steps that a borrowed browser must not take: the password, or, for accounts without one, a sign-in of the last
 * 15 minutes. Throws BAD_INPUT on `password`, NOT_READY for a sign-in that is too old, RATE_LIMITED.
 */
export async function confirmIdentity(ctx: UserContext, password: string): Promise<void> {
  await spendRateLimit(ctx, "password-user", ctx.userId);
  const session = await ctx.db.session.findFirst({
    where: { id: ctx.sessionId, userId: ctx.userId },
    select: { createdAt: true, user: { select: { passwordHash: true } } },
  });
  if (!session) throw new AppError("UNAUTHENTICATED", "You are signed out. Sign in and try again.");
  const { passwordHash } = session.user;
  if (!passwordHash) {
    if (ctx.now().getTime() - session.createdAt.getTime() <= FRESH_SIGN_IN_MS) return;
    const minutes = FRESH_SIGN_IN_MS / MINUTE_MS;
    throw new AppError(
      "NOT_READY",
      `Your account has no password, so this works within ${minutes} minutes of signing in only. Sign out, sign in again and come back, or set a password first.`,
    );
  }
  if (await verifyPassword(passwordHash, password)) return;
  throw new AppError("BAD_INPUT", "This is not your password. Type it again, or sign out and reset it.", {
    field: "password",
  });
}
