import { randomUUID } from "node:crypto";
import { queueMail } from "@/server/mail/queue-mail";
import { renderSecurityMail } from "@/server/mail/templates/security";
import { confirmIdentity } from "./confirm-identity";
import type { IdentityInput } from "./schemas";
import { SECOND_FACTOR_OFF } from "./second-factor-secret";
import type { UserVerb } from "./types";

/** Switches two-factor sign-in off and forgets secret and recovery codes. Saying it twice changes nothing. */
export async function disableSecondFactor({ ctx, input }: UserVerb<IdentityInput>): Promise<{ disabled: boolean }> {
  await confirmIdentity(ctx, input.password);
  const { userId } = ctx;
  return ctx.db.$transaction(async (tx) => {
    const { count } = await tx.user.updateMany({
      where: { id: userId, totpEnabledAt: { not: null } },
      data: SECOND_FACTOR_OFF,
    });
    if (count === 0) return { disabled: false };
    // Half-way sign-ins must not become whole ones by this.
    await tx.session.updateMany({
      where: { userId, secondFactorAt: null, revokedAt: null },
      data: { revokedAt: ctx.now() },
    });
    const { name, email } = await tx.user.findUniqueOrThrow({ where: { id: userId } });
    const mail = renderSecurityMail({ name, what: "off" });
    await queueMail({ db: tx, key: `security:${userId}:${randomUUID()}`, to: email, ...mail });
    return { disabled: true };
  });
}
