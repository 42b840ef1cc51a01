import type { TeamContext } from "../context";
import { db } from "../db/client";
import { provenTeamId } from "../db/team-id";
import { AppError } from "../errors";
import { type AuditOptions, auditOptionsSchema } from "./schemas";

export interface AuditJob {
  ctx: TeamContext;
  auditId: string;
  siteId: string;
  startUrl: string;
  options: AuditOptions;
  status: string;
  startedAt: Date | null;
  ruleSetVersion: string;
}

/** The row a step works on, as a context. Throws NOT_FOUND when the audit was deleted; the run then ends for good. */
export async function loadAuditJob(auditId: string): Promise<AuditJob> {
  const audit = await db().audit.findUnique({
    where: { id: auditId },
    select: {
      id: true,
      teamId: true,
      siteId: true,
      startUrl: true,
      options: true,
      status: true,
      startedAt: true,
      ruleSetVersion: true,
    },
  });
  if (!audit) throw new AppError("NOT_FOUND", `Audit ${auditId} does not exist any more.`);
  return {
    ctx: {
      db: db(),
      teamId: provenTeamId(audit.teamId),
      actor: { kind: "system", job: "run-audit" },
      now: () => new Date(),
    },
    auditId,
    siteId: audit.siteId,
    startUrl: audit.startUrl,
    options: auditOptionsSchema.parse(audit.options),
    status: audit.status,
    startedAt: audit.startedAt,
    ruleSetVersion: audit.ruleSetVersion,
  };
}

/** True once someone asked to cancel; long steps ask between batches. */
export async function isCancelled(auditId: string): Promise<boolean> {
  const audit = await db().audit.findUnique({ where: { id: auditId }, select: { status: true } });
  return audit?.status === "cancelled";
}
