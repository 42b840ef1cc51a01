import { loadAuditJob } from "../audits/audit-job";
import { logger } from "../log";
import { loadCauses } from "./load-causes";

/**
 * Works out the causes while the audit runs, so that no reader waits for it. A failure is only logged: readers then
 * compute them on demand.
 */
export async function findCauses(auditId: string): Promise<{ causeCount: number | null }> {
  const { ctx } = await loadAuditJob(auditId);
  try {
    return { causeCount: (await loadCauses(ctx, auditId)).causes.length };
  } catch (error) {
    logger("causes").error({ auditId, err: error }, "causes not worked out");
    return { causeCount: null };
  }
}
