import { defineSiteRule } from "@/server/rules/define";
import { comparablePages } from "@/server/rules/join/duplicates";
import { failPage, notApplicable, settle } from "@/server/rules/join/outcomes";
import { listedPages, readableSitemaps } from "@/server/rules/join/sitemap-listing";

export default defineSiteRule({
  id: "sitemap-missing-indexable",
  category: "sitemaps",
  severity: "notice",
  weight: 1,
  effort: "one-change",
  title: "Indexable page is listed in the sitemap",
  failureTitle: "Indexable page is missing from the sitemap",
  why: "Search engines find listed pages sooner and notice changes earlier.",
  howToFix: "Add the page to the sitemap. If it is not meant for search, set it to noindex.",
  threshold: "After a complete crawl. Later pages of lists are left out.",
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/sitemaps/build-sitemap",
  check(site) {
    if (!site.isCrawlComplete) return notApplicable("The crawl did not see every page.");
    const sitemaps = readableSitemaps(site);
    if (sitemaps.length === 0 || site.sitemapUrls.size === 0) return notApplicable("No sitemap was read.");
    if (sitemaps.some((sitemap) => sitemap.urlCount > sitemap.entries.length))
      return notApplicable("The sitemap was too long to read completely.");
    const listed = new Set(listedPages(site).map((page) => page.url));
    const pages = comparablePages(site);
    const failures = pages
      .filter((page) => !listed.has(page.url))
      .map((page) => failPage(page.url, "This page may be indexed, but no sitemap lists it."));
    return settle(failures, pages.length, "No indexable pages were found.");
  },
});
