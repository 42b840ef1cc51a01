import type { TeamContext } from "../context";
import { AppError } from "../errors";

/** The site whose findings an audit shows. Throws NOT_FOUND for audits of other teams. */
export async function findWorkedAudit(
  ctx: TeamContext,
  auditId: string,
): Promise<{ siteId: string; siteName: string; host: string }> {
  const audit = await ctx.db.audit.findFirst({
    where: { id: auditId, teamId: ctx.teamId },
    select: { siteId: true, site: { select: { name: true, host: true } } },
  });
  if (!audit) throw new AppError("NOT_FOUND", "This audit does not exist, or it belongs to another team.");
  return { siteId: audit.siteId, siteName: audit.site.name, host: audit.site.host };
}
