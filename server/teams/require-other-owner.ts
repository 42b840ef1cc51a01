import type { DbTransaction } from "@/server/db/client";
import type { TeamId } from "@/server/db/team-id";
import { AppError } from "@/server/errors";

/** Throws CONFLICT when nobody but this person owns the team. Call it with the team locked. */
export async function requireOtherOwner(tx: DbTransaction, teamId: TeamId, userId: string): Promise<void> {
  const others = await tx.membership.count({ where: { teamId, role: "owner", userId: { not: userId } } });
  if (others === 0) {
    throw new AppError(
      "CONFLICT",
      "A team needs an owner, and this is the only one. Make someone else an owner first.",
    );
  }
}
