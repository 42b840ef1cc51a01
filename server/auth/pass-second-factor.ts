import type { DbTransaction } from "@/server/db/client";
import { AppError } from "@/server/errors";
import { SESSION_IDLE_MS } from "./constants";
import type { HalfSession } from "./find-half-session";
import { clearRateLimit, spendRateLimit } from "./rate-limit";
import { hashRecoveryCode } from "./recovery-codes";
import type { SecondFactorCodeInput } from "./schemas";
import { openTotpSecret } from "./second-factor-secret";
import { matchTotp } from "./totp";
import type { AccountVerb } from "./types";

/**
 * Completes a half sign-in with a code of the authenticator app or a recovery code. Each works once, also when two
 * browsers send it at the same moment. Throws BAD_INPUT on `code`, RATE_LIMITED after too many tries.
 */
export async function passSecondFactor({
  ctx,
  half,
  input,
}: AccountVerb<SecondFactorCodeInput> & { half: HalfSession }): Promise<{ recoveryCodesLeft: number | null }> {
  const { userId, sessionId } = half;
  await spendRateLimit(ctx, "token-ip", ctx.ip);
  await spendRateLimit(ctx, "second-factor-day", userId);
  await spendRateLimit(ctx, "second-factor-user", userId);
  const now = ctx.now();
  const recoveryCodesLeft = await ctx.db.$transaction(async (tx) => {
    const left = /^\d{6}$/.test(input.code)
      ? await spendTotp(tx, userId, input.code, now)
      : await spendRecoveryCode(tx, userId, input.code);
    const { count } = await tx.session.updateMany({
      where: { id: sessionId, userId, revokedAt: null },
      data: { secondFactorAt: now, lastSeenAt: now, expiresAt: new Date(now.getTime() + SESSION_IDLE_MS) },
    });
    if (count === 0) throw new AppError("UNAUTHENTICATED", "This sign-in has ended. Sign in once more.");
    return left;
  });
  await clearRateLimit(ctx, "second-factor-user", userId);
  return { recoveryCodesLeft };
}

async function spendTotp(tx: DbTransaction, userId: string, code: string, now: Date): Promise<null> {
  const user = await tx.user.findUnique({ where: { id: userId }, select: { totpCipher: true, totpLastStep: true } });
  if (!user?.totpCipher) throw wrong();
  const step = matchTotp(openTotpSecret(userId, user.totpCipher), code, now, user.totpLastStep);
  if (step === null) throw wrong();
  const { count } = await tx.user.updateMany({
    where: { id: userId, OR: [{ totpLastStep: null }, { totpLastStep: { lt: step } }] },
    data: { totpLastStep: step },
  });
  if (count === 0) throw wrong();
  return null;
}

async function spendRecoveryCode(tx: DbTransaction, userId: string, code: string): Promise<number> {
  const hash = hashRecoveryCode(code);
  const rows = await tx.$queryRaw<{ left: number }[]>`
    update "User" set "recoveryHashes" = array_remove("recoveryHashes", ${hash})
    where "id" = ${userId} and ${hash} = any("recoveryHashes")
    returning cardinality("recoveryHashes") as left`;
  const row = rows[0];
  if (!row) throw wrong();
  return row.left;
}

function wrong(): AppError {
  return new AppError(
    "BAD_INPUT",
    "This code does not work: it is wrong, too old or was used before. Wait for the next one and type it again.",
    { field: "code" },
  );
}
