import { recordActivity } from "../activity/record-activity";
import type { Verb } from "../context";
import { normaliseUrl } from "../crawl/normalise-url";
import { isInternal } from "../crawl/site-scope";
import { AppError } from "../errors";
import type { SaveSentinelInput } from "./schemas";

/**
 * Watch a site between audits, or change how. The first look comes within a minute. Throws NOT_FOUND for a site of
 * another team and BAD_INPUT for an address that is not one of the site's.
 */
export async function saveSentinel({ ctx, input }: Verb<SaveSentinelInput>): Promise<{ siteId: string }> {
  const { siteId, isOn, everyMinutes } = input;
  const site = await ctx.db.site.findFirst({
    where: { id: siteId, teamId: ctx.teamId, archivedAt: null },
    select: { name: true, startUrl: true, hasSubdomains: true },
  });
  if (!site) throw new AppError("NOT_FOUND", "This site does not exist. Choose one of your sites or add it first.");
  const urls = [...new Set(input.urls.map((typed) => addressOf(typed, site)))].filter((url) => url !== site.startUrl);
  const data = { isOn, everyMinutes, urls, nextAt: ctx.now() };
  const { teamId, actor } = ctx;
  await ctx.db.$transaction(async (tx) => {
    await tx.sentinel.upsert({ where: { siteId }, create: { siteId, ...data }, update: data });
    await recordActivity(tx, { teamId, actor, action: "sentinel.saved", subjectId: siteId, subjectLabel: site.name });
  });
  return { siteId };
}

/** A path is enough. */
function addressOf(typed: string, { startUrl, hasSubdomains }: { startUrl: string; hasSubdomains: boolean }): string {
  const url = normaliseUrl(typed, startUrl);
  if (url !== null && isInternal(url, startUrl, hasSubdomains)) return url;
  const { host } = new URL(startUrl);
  const sentence = `${typed} is no address of ${host}. Enter a path such as /prices, or a whole address of the site.`;
  throw new AppError("BAD_INPUT", sentence, { field: "urls" });
}
