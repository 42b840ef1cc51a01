import type { TeamContext } from "../context";
import { mayCarryCredentials } from "../crawl/credential-scope";
import { isInternal, registrableDomain } from "../crawl/site-scope";
import { AppError } from "../errors";
import type { SiteHeaders } from "../measure/lighthouse/job";
import type { Fetcher } from "../net/fetch-types";
import { createFetcher } from "../net/fetch-url";
import { defaultNetPolicy } from "../net/policy";
import { headersOfCredentials, openCredentials } from "./credentials";
import { isProofFresh } from "./prepare-proof";
import { isFasterThanDefault } from "./update-settings";

/** How an audit may reach a site. */
export interface SiteAccess {
  hasSubdomains: boolean;
  /** Sends the site's credentials to its own hosts and to nobody else. */
  fetcher: Fetcher;
  /** The same for a browser; null when the site needs no sign-in. */
  siteHeaders: SiteHeaders | null;
  /** False only for hosts that a proof from the last 30 days covers. */
  respectsRobots(url: string): boolean;
  /** null: the pace of the installation. */
  ownRequestsPerSecond: number | null;
  /** Whether the site's own pace holds for this address: a slower one for all its hosts, a faster one for proven ones. */
  hasOwnPace(url: string): boolean;
}

/** Throws UNAVAILABLE when stored credentials cannot be read: an audit without them would judge the sign-in page. */
export async function loadAccess(ctx: Pick<TeamContext, "db" | "teamId" | "now">, siteId: string): Promise<SiteAccess> {
  const site = await ctx.db.site.findFirst({
    where: { id: siteId, teamId: ctx.teamId },
    select: {
      startUrl: true,
      hasSubdomains: true,
      ignoresRobots: true,
      requestsPerSecond: true,
      credentialsCipher: true,
      provenAt: true,
      provenBy: true,
    },
  });
  if (!site) throw new AppError("NOT_FOUND", "This site does not exist any more.");
  const { startUrl, hasSubdomains } = site;
  const isOwn = (url: string) => isInternal(url, startUrl, hasSubdomains);
  const isFresh = isProofFresh(site.provenAt, ctx.now());
  const isProven = (url: string) => isFresh && isCovered(url, startUrl, site.provenBy);
  const scope = { startUrl, hasSubdomains };
  const headers = headersOfCredentials(openCredentials(siteId, site.credentialsCipher));
  const hasCredentials = Object.keys(headers).length > 0;
  const isFaster = isFasterThanDefault(site.requestsPerSecond);
  return {
    hasSubdomains,
    siteHeaders: hasCredentials ? { headers, scope } : null,
    fetcher: createFetcher(
      defaultNetPolicy(),
      hasCredentials ? { headers, sendsHeadersTo: (url) => mayCarryCredentials(url, scope) } : {},
    ),
    respectsRobots: (url) => !(site.ignoresRobots && isProven(url)),
    ownRequestsPerSecond: site.requestsPerSecond,
    hasOwnPace: (url) => site.requestsPerSecond !== null && (isFaster ? isProven(url) : isOwn(url)),
  };
}

/** A DNS record proves the whole domain, a file or a tag only the host that serves it. */
function isCovered(url: string, startUrl: string, provenBy: string | null): boolean {
  if (isInternal(url, startUrl)) return true;
  if (provenBy !== "dns") return false;
  const domain = registrableDomain(startUrl);
  return domain !== null && URL.canParse(url) && registrableDomain(url) === domain;
}
