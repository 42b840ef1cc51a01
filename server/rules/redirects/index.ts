import type { Rule } from "@/server/rules/types";
import caseDuplicate from "./case-duplicate";
import contentTypeMismatch from "./content-type-mismatch";
import homepageRedirectHops from "./homepage-redirect-hops";
import httpHttpsDuplicate from "./http-https-duplicate";
import httpNotRedirected from "./http-not-redirected";
import jsRedirect from "./js-redirect";
import metaRefreshRedirect from "./meta-refresh-redirect";
import rateLimitedDuringCrawl from "./rate-limited-during-crawl";
import redirectChain from "./redirect-chain";
import redirectHttpsToHttp from "./redirect-https-to-http";
import redirectInternalLink from "./redirect-internal-link";
import redirectLoop from "./redirect-loop";
import redirectTemporary from "./redirect-temporary";
import redirectToError from "./redirect-to-error";
import refreshHeaderRedirect from "./refresh-header-redirect";
import resourceBroken from "./resource-broken";
import resourceRedirect from "./resource-redirect";
import status4xx from "./status-4xx";
import status5xx from "./status-5xx";
import status403Or401 from "./status-403-or-401";
import trailingSlashDuplicate from "./trailing-slash-duplicate";
import wwwAndApexBothLive from "./www-and-apex-both-live";

export const redirectsRules: readonly Rule[] = [
  caseDuplicate,
  contentTypeMismatch,
  homepageRedirectHops,
  httpHttpsDuplicate,
  httpNotRedirected,
  jsRedirect,
  metaRefreshRedirect,
  rateLimitedDuringCrawl,
  redirectChain,
  redirectHttpsToHttp,
  redirectInternalLink,
  redirectLoop,
  redirectTemporary,
  redirectToError,
  refreshHeaderRedirect,
  resourceBroken,
  resourceRedirect,
  status403Or401,
  status4xx,
  status5xx,
  trailingSlashDuplicate,
  wwwAndApexBothLive,
];
