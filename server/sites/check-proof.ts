import type { TeamContext, Verb } from "../context";
import { AppError } from "../errors";
import { findProof, type ProofSearch } from "./find-proof";
import { getSite } from "./get-site";
import { loadAccess } from "./load-access";
import { isProofFresh } from "./prepare-proof";
import type { ProofResult } from "./types";
import { isFasterThanDefault } from "./update-settings";

/**
 * Looks for the proof of ownership now and stores the result. A proof that is gone takes back what it allowed; a look
 * that failed on the way (no DNS, a server error) changes nothing.
 */
export async function checkProof(
  { ctx, input }: Verb<{ siteId: string }>,
  doors: Pick<ProofSearch, "resolveTxt"> = {},
): Promise<ProofResult> {
  const site = await getSite({ ctx, input });
  const { fetcher } = await loadAccess(ctx, site.id);
  const found = await findProof({ startUrl: site.startUrl, token: site.proof.token, fetcher, ...doors });
  const where = { id: site.id, teamId: ctx.teamId, proofToken: site.proof.token };
  if (found.isProven) {
    await ctx.db.site.updateMany({ where, data: { provenAt: ctx.now(), provenBy: found.method } });
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
  const result = await checkProof({ ctx, input: { siteId } });
  return result.isProven
    ? null
    : "The proof of ownership was not found any more, so robots.txt and the usual pace are respected. The site's settings say how to renew it.";
}
