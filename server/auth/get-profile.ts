import { AppError } from "@/server/errors";
import type { UserContext } from "./types";

export interface Profile {
  name: string;
  email: string;
  isEmailVerified: boolean;
  hasPassword: boolean;
  /** Other providers this account can sign in with, e.g. "github". */
  providers: string[];
  /** null while two-factor sign-in is off. */
  secondFactor: { enabledAt: Date; recoveryCodesLeft: number } | null;
}

export async function getProfile({ ctx }: { ctx: UserContext }): Promise<Profile> {
  const user = await ctx.db.user.findUnique({
    where: { id: ctx.userId },
    select: {
      name: true,
      email: true,
      emailVerifiedAt: true,
      passwordHash: true,
      totpEnabledAt: true,
      recoveryHashes: true,
      accounts: { select: { provider: true }, orderBy: { provider: "asc" } },
    },
  });
  if (!user) throw new AppError("NOT_FOUND", "This account no longer exists.");
  return {
    name: user.name,
    email: user.email,
    isEmailVerified: user.emailVerifiedAt !== null,
    hasPassword: user.passwordHash !== null,
    providers: user.accounts.map((account) => account.provider),
    secondFactor: user.totpEnabledAt && {
      enabledAt: user.totpEnabledAt,
      recoveryCodesLeft: user.recoveryHashes.length,
    },
  };
}
