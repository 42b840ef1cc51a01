import type { Verb } from "../context";
import { AppError } from "../errors";
import { addMutes } from "../mutes/add-mutes";
import { findWorkedAudit } from "./find-worked-audit";
import type { MuteFindingsInput } from "./schemas";

/**
 * Mute several rules, or single findings by the address of their page; a fault of the whole site is muted as its rule.
 * Throws NOT_FOUND for audits of other teams and when none of the findings is there.
 */
export async function muteFindings({ ctx, input }: Verb<MuteFindingsInput>): Promise<{ muteIds: string[] }> {
  const { auditId, target, reason, days } = input;
  const { siteId, siteName } = await findWorkedAudit(ctx, auditId);
  const wanted =
    "ruleIds" in target
      ? target.ruleIds.map((ruleId) => ({ ruleId, urlPattern: "*" }))
      : (
          await ctx.db.finding.findMany({
            where: { auditId, key: { in: target.keys }, status: "failed" },
            orderBy: { key: "asc" },
            select: { ruleId: true, url: true },
          })
        ).map(({ ruleId, url }) => ({ ruleId, urlPattern: url === null ? "*" : patternOf(url) }));
  const mutes = [...new Map(wanted.map((mute) => [`${mute.ruleId} ${mute.urlPattern}`, mute])).values()];
  if (mutes.length === 0)
    throw new AppError("NOT_FOUND", "None of these findings counts in this audit, so there is nothing to mute.");
  return { muteIds: await addMutes(ctx, { audit: { id: auditId, siteId, siteName }, mutes, reason, days }) };
}

/** Patterns look at path and query. */
function patternOf(url: string): string {
  const { pathname, search } = new URL(url);
  return pathname + search;
}
