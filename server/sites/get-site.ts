import { randomBytes } from "node:crypto";
import type { Verb } from "../context";
import { registrableDomain } from "../crawl/site-scope";
import { env } from "../env";
import { AppError } from "../errors";
import { PROOF_METHODS } from "./constants";
import { openCredentials } from "./credentials";
import { isProofFresh } from "./prepare-proof";
import type { SiteCredentials } from "./schemas";
import type { SiteSettings } from "./types";

const PROOF_TOKEN_BYTES = 16;

/** A site's settings. Gives the site the token of its ownership proof when it has none. */
export async function getSite({ ctx, input }: Verb<{ siteId: string }>): Promise<SiteSettings> {
  await ctx.db.site.updateMany({
    where: { id: input.siteId, teamId: ctx.teamId, proofToken: null },
    data: { proofToken: randomBytes(PROOF_TOKEN_BYTES).toString("hex") },
  });
  const site = await ctx.db.site.findFirst({
    where: { id: input.siteId, teamId: ctx.teamId },
    select: {
      id: true,
      name: true,
      startUrl: true,
      host: true,
      hasSubdomains: true,
      ignoresRobots: true,
      requestsPerSecond: true,
      credentialsCipher: true,
      proofToken: true,
      provenAt: true,
      provenBy: true,
    },
  });
  if (!site) throw new AppError("NOT_FOUND", "This site does not exist.");
  const { credentialsCipher, proofToken, provenAt, provenBy, ...shown } = site;
  return {
    ...shown,
    defaultRequestsPerSecond: env().CRAWL_REQUESTS_PER_SECOND,
    credentials: describeCredentials(site.id, credentialsCipher),
    proof: {
      token: proofToken ?? "",
      domain: registrableDomain(site.startUrl),
      provenAt,
      method: PROOF_METHODS.find((method) => method === provenBy) ?? null,
      isFresh: isProofFresh(provenAt, ctx.now()),
    },
  };
}

function describeCredentials(siteId: string, cipher: Uint8Array | null): SiteSettings["credentials"] {
  let credentials: SiteCredentials;
  try {
    credentials = openCredentials(siteId, cipher);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { hasBasicAuth: false, hasCookie: false, headerNames: [], isUnreadable: true };
  }
  return {
    hasBasicAuth: credentials.basicAuth !== null,
    hasCookie: credentials.cookie !== null,
    headerNames: credentials.headers.map((header) => header.name),
    isUnreadable: false,
  };
}
