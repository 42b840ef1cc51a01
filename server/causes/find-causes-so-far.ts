import { db } from "../db/client";
import { findCauses } from "./find-causes";

/**
 * Causes of an audit that ended before its pipeline reached them, from what it had found by then. Nothing to do when it
 * saw no page or was deleted.
 */
export async function findCausesSoFar(auditId: string): Promise<{ causeCount: number | null }> {
  const audit = await db().audit.findUnique({ where: { id: auditId }, select: { pagesCrawled: true } });
  return audit && audit.pagesCrawled > 0 ? findCauses(auditId) : { causeCount: null };
}
