import { recordActivity } from "../activity/record-activity";
import { siteTools } from "../audits/site-tools";
import { LIMITS, spendRateLimit } from "../auth/rate-limit";
import type { TeamContext, Verb } from "../context";
import { AppError } from "../errors";
import { findProof, type ProofSearch } from "./find-proof";
import { getSite } from "./get-site";
import { isProofFresh } from "./prepare-proof";
import type { ProofResult, SiteSettings } from "./types";
import { isFasterThanDefault } from "./update-settings";

type Doors = Pick<ProofSearch, "resolveTxt">;

/**
 * Looks for the proof of ownership now and stores the result. A proof that is gone takes back what it allowed; a look
 * that failed on the way (no DNS, a server error) changes nothing. Throws NOT_FOUND for sites of other teams, before
 * anything is counted, and RATE_LIMITED, since each look asks a name server and two addresses.
 */
export async function checkProof({ ctx, input }: Verb<{ siteId: string }>, doors: Doors = {}): Promise<ProofResult> {
  const site = await getSite({ ctx, input });
  await spendProofLimit(ctx, site.id);
  return lookForProof(ctx, site, doors);
}

async function spendProofLimit(ctx: TeamContext, siteId: string): Promise<void> {
  try {
    await spendRateLimit(ctx, "proof-site", `${ctx.teamId} ${siteId}`);
    await spendRateLimit(ctx, "proof-team", ctx.teamId);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "RATE_LIMITED") throw error;
    const { retryAfterSeconds = 60 } = error.details;
    const minutes = Math.ceil(retryAfterSeconds / 60);
    throw new AppError(
      "RATE_LIMITED",
      `The proof is looked for at most ${LIMITS["proof-site"].max} times in 15 minutes for a site and ${LIMITS["proof-team"].max} times in an hour for a team, so that nobody's server is flooded. Wait ${minutes === 1 ? "a minute" : `${minutes} minutes`} and check again; what you published stays.`,
      { retryAfterSeconds },
    );
  }
}

async function lookForProof(ctx: TeamContext, site: SiteSettings, doors: Doors = {}): Promise<ProofResult> {
  const { politeFetcher } = await siteTools({ ctx, siteId: site.id });
  const found = await findProof({ startUrl: site.startUrl, token: site.proof.token, fetcher: politeFetcher, ...doors });
  const where = { id: site.id, teamId: ctx.teamId, proofToken: site.proof.token };
  if (found.isProven) {
    await storeProof(ctx, site, { provenAt: ctx.now(), provenBy: found.method });
    return { isProven: true, method: found.method };
  }
  if (found.isConclusive) {
    const { requestsPerSecond } = site;
    const pace = isFasterThanDefault(requestsPerSecond) ? null : requestsPerSecond;
    await ctx.db.site.updateMany({
      where,
      data: { provenAt: null, provenBy: null, ignoresRobots: false, requestsPerSecond: pace },
    });
  }
  return { isProven: false, reason: found.reason };
}

/** A first proof goes into the team's log; renewals do not. */
async function storeProof(ctx: TeamContext, site: SiteSettings, data: { provenAt: Date; provenBy: string }) {
  const { teamId, actor } = ctx;
  const where = { id: site.id, teamId, proofToken: site.proof.token };
  await ctx.db.$transaction(async (tx) => {
    const first = await tx.site.updateMany({ where: { ...where, provenAt: null }, data });
    if (first.count === 0) return void (await tx.site.updateMany({ where, data }));
    await recordActivity(tx, { teamId, actor, action: "site.proven", subjectId: site.id, subjectLabel: site.name });
  });
}

/**
 * Before an audit: a proof that is used and older than 30 days is looked for again. Returns the sentence to show when
 * the audit goes on without what the proof allowed, else null.
 */
export async function renewProof(ctx: TeamContext, siteId: string): Promise<string | null> {
  const site = await ctx.db.site.findFirst({
    where: { id: siteId, teamId: ctx.teamId },
    select: { provenAt: true, ignoresRobots: true, requestsPerSecond: true },
  });
  if (!site) throw new AppError("NOT_FOUND", "This site does not exist any more.");
  const isUsed = site.ignoresRobots || isFasterThanDefault(site.requestsPerSecond);
  if (!isUsed || isProofFresh(site.provenAt, ctx.now())) return null;
  const result = await lookForProof(ctx, await getSite({ ctx, input: { siteId } }));
  return result.isProven
    ? null
    : "The proof of ownership was not found any more, so robots.txt and the usual pace are respected. The site's settings say how to renew it.";
}
