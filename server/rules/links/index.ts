import type { Rule } from "@/server/rules/types";
import anchorTextEmpty from "./anchor-text-empty";
import anchorTextGeneric from "./anchor-text-generic";
import externalLinkBroken from "./external-link-broken";
import externalLinkRedirect from "./external-link-redirect";
import externalLinkUnverified from "./external-link-unverified";
import externalLinksTooMany from "./external-links-too-many";
import fragmentTargetMissing from "./fragment-target-missing";
import hrefMalformed from "./href-malformed";
import inlinksFollowMixed from "./inlinks-follow-mixed";
import inlinksNofollowOnly from "./inlinks-nofollow-only";
import inlinksSingle from "./inlinks-single";
import internalLinkNofollow from "./internal-link-nofollow";
import internalLinkTrackingParams from "./internal-link-tracking-params";
import linkFileScheme from "./link-file-scheme";
import linkHttpsToHttp from "./link-https-to-http";
import linkNotCrawlable from "./link-not-crawlable";
import linkToLocalhost from "./link-to-localhost";
import linkToStaging from "./link-to-staging";
import linksTooMany from "./links-too-many";
import pageDeadEnd from "./page-dead-end";
import pageLinksToBroken from "./page-links-to-broken";
import resourceLinkedAsPage from "./resource-linked-as-page";
import targetBlankNoNoopener from "./target-blank-no-noopener";
import telMailtoInvalid from "./tel-mailto-invalid";
import urlConventionOutlier from "./url-convention-outlier";
import urlDoubleSlash from "./url-double-slash";
import urlManyParameters from "./url-many-parameters";
import urlNonAscii from "./url-non-ascii";
import urlRepetitivePath from "./url-repetitive-path";
import urlSessionId from "./url-session-id";
import urlSpace from "./url-space";
import urlTooLong from "./url-too-long";
import urlUnderscore from "./url-underscore";
import urlUppercase from "./url-uppercase";

export const linksRules: readonly Rule[] = [
  anchorTextEmpty,
  anchorTextGeneric,
  externalLinkBroken,
  externalLinkRedirect,
  externalLinkUnverified,
  externalLinksTooMany,
  fragmentTargetMissing,
  hrefMalformed,
  inlinksFollowMixed,
  inlinksNofollowOnly,
  inlinksSingle,
  internalLinkNofollow,
  internalLinkTrackingParams,
  linkFileScheme,
  linkHttpsToHttp,
  linkNotCrawlable,
  linkToLocalhost,
  linkToStaging,
  linksTooMany,
  pageDeadEnd,
  pageLinksToBroken,
  resourceLinkedAsPage,
  targetBlankNoNoopener,
  telMailtoInvalid,
  urlConventionOutlier,
  urlDoubleSlash,
  urlManyParameters,
  urlNonAscii,
  urlRepetitivePath,
  urlSessionId,
  urlSpace,
  urlTooLong,
  urlUnderscore,
  urlUppercase,
];
