import type { Verb } from "../context";
import { AppError } from "../errors";
import { type CreatedAudit, createAudits } from "./create-audits";
import { auditOptionsSchema } from "./schemas";

/**
 * Queue each given audit again with the options it had; one of a removed site, or beyond the team's plan, is refused and
 * does not stop the others. Throws LIMIT_REACHED when the plan has no room for any.
 */
export async function rerunAudits({ ctx, input }: Verb<{ auditIds: string[] }>): Promise<CreatedAudit[]> {
  const audits = await ctx.db.audit.findMany({
    where: { id: { in: input.auditIds }, teamId: ctx.teamId },
    select: { siteId: true, options: true, site: { select: { archivedAt: true, name: true } } },
  });
  if (audits.length === 0) throw new AppError("NOT_FOUND", "This audit does not exist.");
  const results: CreatedAudit[] = [];
  let limit: AppError | null = null;
  for (const audit of audits) {
    if (audit.site.archivedAt) {
      const reason = `${audit.site.name} was removed from the list of sites. Add it again to audit it.`;
      results.push({ siteId: audit.siteId, ok: false, reason });
      continue;
    }
    const options = auditOptionsSchema.parse(audit.options);
    try {
      results.push(...(await createAudits({ ctx, input: { siteIds: [audit.siteId], options } })));
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== "LIMIT_REACHED") throw error;
      limit ??= error;
      results.push({ siteId: audit.siteId, ok: false, reason: error.message });
    }
  }
  if (limit && !results.some((result) => result.ok)) throw limit;
  return results;
}
