import { AppError } from "@/server/errors";
import { confirmIdentity } from "./confirm-identity";
import { createRecoveryCodes } from "./recovery-codes";
import type { IdentityInput } from "./schemas";
import type { UserVerb } from "./types";

/** New recovery codes, shown once; the earlier ones stop working. Throws CONFLICT while two-factor is off. */
export async function renewRecoveryCodes({
  ctx,
  input,
}: UserVerb<IdentityInput>): Promise<{ recoveryCodes: string[] }> {
  await confirmIdentity(ctx, input.password);
  const { codes, hashes } = createRecoveryCodes();
  const { count } = await ctx.db.user.updateMany({
    where: { id: ctx.userId, totpEnabledAt: { not: null } },
    data: { recoveryHashes: hashes },
  });
  if (count === 0) throw new AppError("CONFLICT", "Two-factor sign-in is off. Reload the page.");
  return { recoveryCodes: codes };
}
