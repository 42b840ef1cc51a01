import { db } from "../db/client";
import type { Device } from "../facts/types";
import { loadAuditJob } from "./audit-job";
import { DEFERRED_CODE } from "./deferral";
import type { MeasurementJob } from "./plan-measurements";

/** Later than this the site is another one than the audit saw. */
const MAX_AGE_MS = 3 * 24 * 60 * 60_000;

/**
 * The measurements of a finished audit that still wait for quota. None when a newer audit of the site took its place,
 * when the audit was not completed or when it is older than three days.
 */
export async function planDeferredMeasurements(auditId: string): Promise<{ jobs: MeasurementJob[] }> {
  const audit = await db().audit.findUnique({
    where: { id: auditId },
    select: { status: true, siteId: true, createdAt: true },
  });
  if (audit?.status !== "completed" || Date.now() - audit.createdAt.getTime() > MAX_AGE_MS) return { jobs: [] };
  const newerCount = await db().audit.count({
    where: { siteId: audit.siteId, createdAt: { gt: audit.createdAt }, status: { not: "failed" } },
  });
  if (newerCount > 0) return { jobs: [] };
  const rows = await db().measurement.findMany({
    where: { auditId, errorCode: DEFERRED_CODE },
    orderBy: [{ url: "asc" }, { device: "asc" }],
    select: { url: true, device: true },
  });
  return { jobs: rows.map(({ url, device }) => ({ auditId, url, device: device as Device, source: "psi" })) };
}

/** Takes the deferred rows away, so that the measurements can be written. A step of its own: the plan must be safe first. */
export async function clearDeferredMeasurements(auditId: string): Promise<{ clearedCount: number }> {
  const { ctx } = await loadAuditJob(auditId);
  const { count } = await ctx.db.measurement.deleteMany({ where: { auditId, errorCode: DEFERRED_CODE } });
  return { clearedCount: count };
}
