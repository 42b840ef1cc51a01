import { recordActivity } from "../activity/record-activity";
import type { Verb } from "../context";
import { env } from "../env";
import { AppError } from "../errors";
import { isProofFresh } from "./prepare-proof";
import type { UpdateSettingsInput } from "./schemas";

/**
 * How a site is crawled. Throws FORBIDDEN, naming the field, when robots.txt should be ignored or the pace be faster than
 * the installation's without a proof of ownership from the last 30 days. A slower pace is always allowed.
 */
export async function updateSettings({ ctx, input }: Verb<UpdateSettingsInput>): Promise<{ siteId: string }> {
  const site = await ctx.db.site.findFirst({
    where: { id: input.siteId, teamId: ctx.teamId },
    select: { provenAt: true, name: true },
  });
  if (!site) throw new AppError("NOT_FOUND", "This site does not exist.");
  const isProven = isProofFresh(site.provenAt, ctx.now());
  if (!isProven && input.ignoresRobots) throw needsProof("ignoresRobots", "robots.txt is ignored");
  if (!isProven && isFasterThanDefault(input.requestsPerSecond))
    throw needsProof("requestsPerSecond", "it is crawled faster");
  const { siteId, hasSubdomains, ignoresRobots, requestsPerSecond } = input;
  const isUsingProof = ignoresRobots || isFasterThanDefault(requestsPerSecond);
  const { teamId, actor } = ctx;
  const data = { hasSubdomains, ignoresRobots, requestsPerSecond };
  await ctx.db.$transaction(async (tx) => {
    const { count } = await tx.site.updateMany({
      // A proof withdrawn since the look above must not slip through.
      where: { id: siteId, teamId, ...(isUsingProof ? { provenAt: { not: null } } : {}) },
      data,
    });
    if (count === 0) throw needsProof("ignoresRobots", "robots.txt is ignored");
    const action = "site.settings";
    await recordActivity(tx, { teamId, actor, action, subjectId: siteId, subjectLabel: site.name, data });
  });
  return { siteId };
}

export function isFasterThanDefault(requestsPerSecond: number | null): boolean {
  const usual = env().CRAWL_REQUESTS_PER_SECOND;
  return requestsPerSecond !== null && usual > 0 && requestsPerSecond > usual;
}

function needsProof(field: string, what: string): AppError {
  return new AppError("FORBIDDEN", `Prove that the site is yours before ${what}. The steps are on this page.`, {
    field,
  });
}
