import { loadAuditJob } from "../audits/audit-job";
import { logger } from "../log";
import { refreshCauses } from "./load-causes";

/**
 * Works out the causes in the worker, at the end of an audit and whenever its findings changed, so that no reader waits
 * for it. A failure is only logged: readers keep what was there and ask again.
 */
export async function findCauses(auditId: string): Promise<{ causeCount: number | null }> {
  const { ctx } = await loadAuditJob(auditId);
  try {
    return await refreshCauses(ctx, auditId);
  } catch (error) {
    logger("causes").error({ auditId, err: error }, "causes not worked out");
    return { causeCount: null };
  }
}
