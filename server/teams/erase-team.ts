import type { DbTransaction } from "@/server/db/client";
import { addEvent } from "@/server/outbox/add-event";

/**
 * Removes a team and everything in it, inside the caller's transaction, which should allow itself minutes. Returns the
 * events that stop audits still under way; send them after the commit.
 */
export async function eraseTeam(tx: DbTransaction, teamId: string): Promise<string[]> {
  const open = await tx.audit.findMany({
    where: { teamId, status: { in: ["queued", "running"] } },
    select: { id: true },
  });
  const eventIds: string[] = [];
  for (const { id } of open) eventIds.push(await addEvent(tx, "audit/cancelled", { auditId: id }));
  const where = { teamId };
  // What belongs to the team without a relation that would take it along.
  await tx.mail.deleteMany({ where });
  await tx.usageEntry.deleteMany({ where });
  await tx.idempotencyKey.deleteMany({ where });
  await tx.notification.deleteMany({ where });
  await tx.notificationPreference.deleteMany({ where });
  await tx.savedView.deleteMany({ where });
  await tx.session.updateMany({ where, data: { teamId: null } });
  await tx.team.delete({ where: { id: teamId }, select: { id: true } });
  return eventIds;
}

/** Audits hold many rows each. */
export const ERASE_TIMEOUT_MS = 5 * 60_000;
