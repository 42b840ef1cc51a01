import type { DbTransaction } from "@/server/db/client";
import { env } from "@/server/env";

interface CreateUserInput {
  tx: DbTransaction;
  now: Date;
  email: string;
  name: string;
  passwordHash: string | null;
  isEmailVerified: boolean;
}

/** A person and a first team that they own, so that nobody starts in an empty room. */
export async function createUser({ tx, now, email, name, passwordHash, isEmailVerified }: CreateUserInput) {
  const user = await tx.user.create({
    data: { email, name, passwordHash, emailVerifiedAt: isEmailVerified ? now : null },
    select: { id: true },
  });
  const team = await tx.team.create({
    data: {
      name: firstTeamName(name),
      plan: env().PLAN_OF_NEW_TEAMS,
      memberships: { create: { userId: user.id, role: "owner" } },
    },
    select: { id: true },
  });
  return { userId: user.id, teamId: team.id };
}

export function firstTeamName(name: string): string {
  return `${name}'s team`;
}
