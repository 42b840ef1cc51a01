import { AppError } from "@/server/errors";
import { claimVerifiedAddress } from "./claim-verified-address";
import { createUser } from "./create-user";
import { isUniqueViolation } from "./is-unique-violation";
import type { AccountVerb } from "./types";

export interface ProviderIdentity {
  provider: string;
  providerAccountId: string;
  /** Null unless the provider vouches for the address. */
  verifiedEmail: string | null;
  name: string;
}

/**
 * The person behind a provider's identity: the one it is linked to, else the one with the same vouched-for address,
 * else a new one. Throws FORBIDDEN when the identity is new and the provider vouches for no address.
 */
export async function signInWithProvider(verb: AccountVerb<ProviderIdentity>): Promise<{ userId: string }> {
  try {
    return await linkOrCreate(verb);
  } catch (error) {
    // Two first sign-ins at once: the second finds what the first one made.
    if (isUniqueViolation(error)) return linkOrCreate(verb);
    throw error;
  }
}

async function linkOrCreate({ ctx, input }: AccountVerb<ProviderIdentity>): Promise<{ userId: string }> {
  const { provider, providerAccountId } = input;
  const linked = await ctx.db.account.findUnique({
    where: { provider_providerAccountId: { provider, providerAccountId } },
    select: { userId: true },
  });
  if (linked) return linked;

  const email = input.verifiedEmail?.trim().toLowerCase();
  if (!email) {
    throw new AppError(
      "FORBIDDEN",
      "This account has no verified e-mail address. Verify one with the provider, or sign up with a password.",
    );
  }
  return ctx.db.$transaction(async (tx) => {
    const now = ctx.now();
    const known = await tx.user.findUnique({ where: { email }, select: { id: true } });
    if (known) await claimVerifiedAddress({ tx, userId: known.id, now });
    const name = input.name.trim().slice(0, 80) || email.split("@")[0] || email;
    const userId =
      known?.id ?? (await createUser({ tx, now, email, name, passwordHash: null, isEmailVerified: true })).userId;
    await tx.account.create({ data: { userId, provider, providerAccountId } });
    return { userId };
  });
}
