import { defineSiteRule } from "@/server/rules/define";
import { findPage } from "@/server/rules/join/find-page";
import { linksTo } from "@/server/rules/join/inbound";
import { failPage, notApplicable, settle } from "@/server/rules/join/outcomes";
import { isIndexableHtml, isRedirect } from "@/server/rules/join/page-state";
import { followRedirects } from "@/server/rules/join/redirect-chain";

/** Only on complete crawls: a link may sit on a page that was left out. */
export default defineSiteRule({
  id: "orphan-page",
  category: "crawlability",
  severity: "warning",
  weight: 4,
  effort: "per-page",
  title: "Listed page has internal links",
  failureTitle: "Page in the sitemap has no internal link",
  why: "A page nobody links to gets no importance from the rest of the site, and visitors cannot find it.",
  howToFix: "Link to it from a fitting page, or take it out of the sitemap if it is no longer needed.",
  threshold: null,
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/links-crawlable",
  check(site) {
    if (!site.isCrawlComplete) return notApplicable("The crawl did not see every page, so links may have been missed.");
    if (site.sitemapUrls.size === 0) return notApplicable("No sitemap lists any page.");
    const reachedByRedirect = new Set<string>();
    for (const page of site.pages.values()) {
      if (!isRedirect(page) || page.redirectUrl === null || linksTo(site, page.url).length === 0) continue;
      for (const url of followRedirects(site, page).urls.slice(1)) reachedByRedirect.add(url);
    }
    const listed = [...site.sitemapUrls].flatMap((url) => {
      const page = findPage(site, url);
      return page && isIndexableHtml(page) ? [page] : [];
    });
    const failures = listed
      .filter(
        (page) =>
          page.url !== site.homeUrl &&
          page.url !== site.startUrl &&
          linksTo(site, page.url).length === 0 &&
          !reachedByRedirect.has(page.url),
      )
      .map((page) => failPage(page.url, "The sitemap lists this page, but no crawled page links to it."));
    return settle(failures, listed.length, "No indexable page is listed in a sitemap.");
  },
});
