import type { DbTransaction } from "../db/client";
import type { TeamId } from "../db/team-id";
import { monthOf } from "./month";

export const USAGE_KINDS = ["audit", "page"] as const;
export type UsageKind = (typeof USAGE_KINDS)[number];

/** Count an audit when it is queued, in the transaction that queues it. */
export async function recordAudit(
  tx: Pick<DbTransaction, "usageEntry">,
  { teamId, auditId, now }: { teamId: TeamId; auditId: string; now: Date },
): Promise<void> {
  await tx.usageEntry.create({
    data: { teamId, auditId, kind: "audit", amount: 1, month: monthOf(now), createdAt: now },
  });
}

/** Count the pages of an audit once it has ended well; a repeated step counts nothing twice. */
export async function recordPages(
  tx: Pick<DbTransaction, "usageEntry">,
  { teamId, auditId, pageCount, now }: { teamId: TeamId; auditId: string; pageCount: number; now: Date },
): Promise<void> {
  if (pageCount === 0 || (await tx.usageEntry.count({ where: { auditId, kind: "page" } })) > 0) return;
  await tx.usageEntry.create({
    data: { teamId, auditId, kind: "page", amount: pageCount, month: monthOf(now), createdAt: now },
  });
}

/** Give an audit back, in the month it was counted for. One that was never counted, or was given back, changes nothing. */
export async function refundAudit(
  tx: Pick<DbTransaction, "usageEntry">,
  { auditId, reason, now }: { auditId: string; reason: string; now: Date },
): Promise<void> {
  const entries = await tx.usageEntry.findMany({
    where: { auditId, kind: "audit" },
    select: { teamId: true, month: true, amount: true },
  });
  const [first] = entries;
  const amount = entries.reduce((sum, entry) => sum + entry.amount, 0);
  if (!first || amount <= 0) return;
  await tx.usageEntry.create({
    data: { teamId: first.teamId, month: first.month, auditId, kind: "audit", amount: -amount, reason, createdAt: now },
  });
}
