import { randomUUID } from "node:crypto";
import { decryptSecret } from "@/server/crypto/encrypt-secret";
import { AppError } from "@/server/errors";
import { queueMail } from "@/server/mail/queue-mail";
import { renderSecurityMail } from "@/server/mail/templates/security";
import { spendRateLimit } from "./rate-limit";
import { createRecoveryCodes } from "./recovery-codes";
import type { ConfirmSecondFactorInput } from "./schemas";
import { sealTotpSecret } from "./second-factor-secret";
import { type SetupTicket, setupPurpose } from "./start-second-factor";
import { matchTotp } from "./totp";
import type { UserVerb } from "./types";

/**
 * Switches two-factor sign-in on once a code shows that the app has the secret, and returns the recovery codes: the only
 * time they are known. This browser stays signed in, all others are signed out. Throws BAD_INPUT on `code`.
 */
export async function confirmSecondFactor({
  ctx,
  input,
}: UserVerb<ConfirmSecondFactorInput>): Promise<{ recoveryCodes: string[] }> {
  const { userId, sessionId } = ctx;
  await spendRateLimit(ctx, "second-factor-user", userId);
  const now = ctx.now();
  const { secret, expiresAt } = openTicket(input.ticket, userId);
  if (expiresAt < now.getTime()) throw new AppError("NOT_READY", "This set-up is too old. Close it and start again.");
  const step = matchTotp(secret, input.code, now, null);
  if (step === null) {
    const sentence = "This code does not match. Check that the clock of your phone is right and type the newest code.";
    throw new AppError("BAD_INPUT", sentence, { field: "code" });
  }
  const { codes, hashes } = createRecoveryCodes();
  await ctx.db.$transaction(async (tx) => {
    const { count } = await tx.user.updateMany({
      where: { id: userId, totpEnabledAt: null },
      data: {
        totpCipher: sealTotpSecret(userId, secret),
        totpEnabledAt: now,
        totpLastStep: step,
        recoveryHashes: hashes,
      },
    });
    if (count === 0) throw new AppError("CONFLICT", "Two-factor sign-in is on already. Reload the page.");
    await tx.session.updateMany({ where: { id: sessionId, userId }, data: { secondFactorAt: now } });
    await tx.session.updateMany({
      where: { userId, revokedAt: null, id: { not: sessionId } },
      data: { revokedAt: now },
    });
    const { name, email } = await tx.user.findUniqueOrThrow({ where: { id: userId } });
    const mail = renderSecurityMail({ name, what: "on" });
    await queueMail({ db: tx, key: `security:${userId}:${randomUUID()}`, to: email, ...mail });
  });
  return { recoveryCodes: codes };
}

function openTicket(ticket: string, userId: string): SetupTicket {
  try {
    return JSON.parse(decryptSecret(Buffer.from(ticket, "base64url"), setupPurpose(userId))) as SetupTicket;
  } catch (cause) {
    throw new AppError("BAD_INPUT", "This set-up cannot be read. Close it and start again.", { cause });
  }
}
