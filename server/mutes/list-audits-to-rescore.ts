import { db } from "../db/client";

/** More than any chart shows; older audits keep the score they had. */
const MAX_AUDITS = 200;

/** Scored audits of a site, newest first. */
export async function listAuditsToRescore(siteId: string): Promise<{ auditIds: string[] }> {
  const audits = await db().audit.findMany({
    where: { siteId, score: { not: null }, status: { in: ["completed", "failed", "cancelled"] } },
    orderBy: { createdAt: "desc" },
    take: MAX_AUDITS,
    select: { id: true },
  });
  return { auditIds: audits.map((audit) => audit.id) };
}
