import { db } from "../db/client";
import { findCauses } from "./find-causes";

/** A re-check closes findings, so the causes of its audit may be fewer. Nothing to do when either was deleted. */
export async function findCausesAfterRecheck(recheckId: string): Promise<{ causeCount: number | null }> {
  const recheck = await db().recheck.findUnique({ where: { id: recheckId }, select: { auditId: true } });
  return recheck ? findCauses(recheck.auditId) : { causeCount: null };
}
