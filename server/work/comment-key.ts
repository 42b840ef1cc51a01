import type { TeamContext } from "../context";
import { AppError } from "../errors";
import { findWorkedAudit } from "./find-worked-audit";
import type { ListCommentsInput } from "./schemas";

/** Where the comments of a finding or a rule are kept. Throws NOT_FOUND when the audit has no such thing for this team. */
export async function findCommentKey(
  ctx: TeamContext,
  { auditId, ruleId, key }: ListCommentsInput,
): Promise<{ siteId: string; siteName: string; key: string }> {
  const { siteId, siteName } = await findWorkedAudit(ctx, auditId);
  const finding = await ctx.db.finding.findFirst({
    where: { auditId, ruleId, ...(key === null ? {} : { key }) },
    select: { id: true },
  });
  if (!finding) throw new AppError("NOT_FOUND", "This audit has no such finding. It may have been deleted.");
  return { siteId, siteName, key: key ?? `rule:${ruleId}` };
}
