import type { Rule } from "@/server/rules/types";
import robotsCrawlDelayHigh from "./robots-crawl-delay-high";
import robotsTxtBlocksAll from "./robots-txt-blocks-all";
import robotsTxtInvalid from "./robots-txt-invalid";
import robotsTxtMissing from "./robots-txt-missing";
import robotsTxtNoSitemap from "./robots-txt-no-sitemap";
import robotsTxtTooLarge from "./robots-txt-too-large";
import robotsTxtUnreachable from "./robots-txt-unreachable";
import sitemapBlocked from "./sitemap-blocked";
import sitemapDuplicateUrl from "./sitemap-duplicate-url";
import sitemapInvalid from "./sitemap-invalid";
import sitemapLastmodChurn from "./sitemap-lastmod-churn";
import sitemapLastmodDrift from "./sitemap-lastmod-drift";
import sitemapLastmodInvalid from "./sitemap-lastmod-invalid";
import sitemapMissing from "./sitemap-missing";
import sitemapMissingIndexable from "./sitemap-missing-indexable";
import sitemapOver50k from "./sitemap-over-50k";
import sitemapOver50mb from "./sitemap-over-50mb";
import sitemapUrlBlocked from "./sitemap-url-blocked";
import sitemapUrlError from "./sitemap-url-error";
import sitemapUrlHttp from "./sitemap-url-http";
import sitemapUrlNoindex from "./sitemap-url-noindex";
import sitemapUrlNonCanonical from "./sitemap-url-non-canonical";
import sitemapUrlRedirect from "./sitemap-url-redirect";
import sitemapUrlWrongHost from "./sitemap-url-wrong-host";

export const sitemapsRules: readonly Rule[] = [
  robotsCrawlDelayHigh,
  robotsTxtBlocksAll,
  robotsTxtInvalid,
  robotsTxtMissing,
  robotsTxtNoSitemap,
  robotsTxtTooLarge,
  robotsTxtUnreachable,
  sitemapBlocked,
  sitemapDuplicateUrl,
  sitemapInvalid,
  sitemapLastmodChurn,
  sitemapLastmodDrift,
  sitemapLastmodInvalid,
  sitemapMissing,
  sitemapMissingIndexable,
  sitemapOver50k,
  sitemapOver50mb,
  sitemapUrlBlocked,
  sitemapUrlError,
  sitemapUrlHttp,
  sitemapUrlNoindex,
  sitemapUrlNonCanonical,
  sitemapUrlRedirect,
  sitemapUrlWrongHost,
];
