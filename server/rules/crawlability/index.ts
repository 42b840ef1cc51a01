import type { Rule } from "@/server/rules/types";
import blockedPageResource from "./blocked-page-resource";
import bodyTagCount from "./body-tag-count";
import botChallengePage from "./bot-challenge-page";
import connectionFailed from "./connection-failed";
import crawlDepthHigh from "./crawl-depth-high";
import crawlTrapSuspected from "./crawl-trap-suspected";
import headTagCount from "./head-tag-count";
import homepageNotIndexable from "./homepage-not-indexable";
import htmlOver2mb from "./html-over-2mb";
import imageIndexSuppressed from "./image-index-suppressed";
import internalSearchIndexable from "./internal-search-indexable";
import invalidElementInHead from "./invalid-element-in-head";
import metaOutsideHead from "./meta-outside-head";
import missingUrlReturns200 from "./missing-url-returns-200";
import noindexBlockedByRobots from "./noindex-blocked-by-robots";
import orphanPage from "./orphan-page";
import pageBlockedByRobots from "./page-blocked-by-robots";
import pageNofollowDirective from "./page-nofollow-directive";
import pageNoindex from "./page-noindex";
import pageTimeout from "./page-timeout";
import paginationBroken from "./pagination-broken";
import paginationCanonicalToFirst from "./pagination-canonical-to-first";
import paginationLoopOrGap from "./pagination-loop-or-gap";
import paginationNoindex from "./pagination-noindex";
import paginationNotLinked from "./pagination-not-linked";
import pdfOver64mb from "./pdf-over-64mb";
import robotsDirectiveConflict from "./robots-directive-conflict";
import schemaOnNoindex from "./schema-on-noindex";
import sitewideNoindex from "./sitewide-noindex";
import snippetSuppressed from "./snippet-suppressed";
import soft404 from "./soft-404";
import unavailableAfterExpired from "./unavailable-after-expired";

export const crawlabilityRules: readonly Rule[] = [
  blockedPageResource,
  bodyTagCount,
  botChallengePage,
  connectionFailed,
  crawlDepthHigh,
  crawlTrapSuspected,
  headTagCount,
  homepageNotIndexable,
  htmlOver2mb,
  imageIndexSuppressed,
  internalSearchIndexable,
  invalidElementInHead,
  metaOutsideHead,
  missingUrlReturns200,
  noindexBlockedByRobots,
  orphanPage,
  pageBlockedByRobots,
  pageNofollowDirective,
  pageNoindex,
  pageTimeout,
  paginationBroken,
  paginationCanonicalToFirst,
  paginationLoopOrGap,
  paginationNoindex,
  paginationNotLinked,
  pdfOver64mb,
  robotsDirectiveConflict,
  schemaOnNoindex,
  sitewideNoindex,
  snippetSuppressed,
  soft404,
  unavailableAfterExpired,
];
