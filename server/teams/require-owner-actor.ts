import { REFUSALS } from "@/server/auth/abilities";
import type { TeamContext } from "@/server/context";
import type { DbTransaction } from "@/server/db/client";
import { AppError } from "@/server/errors";

/** Throws FORBIDDEN when a person who is no owner would make, unmake or remove one. */
export async function requireOwnerActor(tx: DbTransaction, ctx: TeamContext): Promise<void> {
  if (ctx.actor.kind !== "user") return;
  const key = { teamId_userId: { teamId: ctx.teamId, userId: ctx.actor.userId } };
  const actor = await tx.membership.findUnique({ where: key, select: { role: true } });
  if (actor?.role !== "owner") throw new AppError("FORBIDDEN", REFUSALS.own);
}
