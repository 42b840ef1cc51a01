import { encode } from "uqr";
import { encryptSecret } from "@/server/crypto/encrypt-secret";
import { AppError } from "@/server/errors";
import { confirmIdentity } from "./confirm-identity";
import { SECOND_FACTOR_SETUP_MS } from "./constants";
import type { IdentityInput } from "./schemas";
import { createTotpSecret, totpUri } from "./totp";
import type { SecondFactorSetup, UserVerb } from "./types";

/** What `confirmSecondFactor` gets back: nothing is stored until a code has proven that the app has the secret. */
export interface SetupTicket {
  secret: string;
  expiresAt: number;
}

export function setupPurpose(userId: string): string {
  return `second factor set-up of ${userId}`;
}

/** A new secret for an authenticator app, as text and as a picture to scan. Throws CONFLICT while two-factor is on. */
export async function startSecondFactor({ ctx, input }: UserVerb<IdentityInput>): Promise<SecondFactorSetup> {
  await confirmIdentity(ctx, input.password);
  const user = await ctx.db.user.findUniqueOrThrow({
    where: { id: ctx.userId },
    select: { email: true, totpEnabledAt: true },
  });
  if (user.totpEnabledAt) throw new AppError("CONFLICT", "Two-factor sign-in is on already. Reload the page.");
  const secret = createTotpSecret();
  const ticket: SetupTicket = { secret, expiresAt: ctx.now().getTime() + SECOND_FACTOR_SETUP_MS };
  const { size, data } = encode(totpUri(secret, user.email), { ecc: "M", border: 2 });
  return {
    secret,
    ticket: encryptSecret(JSON.stringify(ticket), setupPurpose(ctx.userId)).toString("base64url"),
    qr: { size, path: toPath(data) },
  };
}

/** The dark modules as one SVG path of unit squares, a run of neighbours at a time. */
function toPath(rows: readonly (readonly boolean[])[]): string {
  return rows
    .flatMap((row, y) =>
      row.map((isDark, x) => {
        if (!isDark || row[x - 1]) return "";
        const end = row.indexOf(false, x);
        return `M${x} ${y}h${(end === -1 ? row.length : end) - x}v1H${x}z`;
      }),
    )
    .join("");
}
