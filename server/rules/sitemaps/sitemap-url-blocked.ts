import { defineSiteRule } from "@/server/rules/define";
import { listedOutcomes } from "@/server/rules/join/sitemap-listing";

export default defineSiteRule({
  id: "sitemap-url-blocked",
  category: "sitemaps",
  severity: "warning",
  weight: 3,
  effort: "one-change",
  title: "Listed page may be crawled",
  failureTitle: "Sitemap lists a page that robots.txt blocks",
  why: "The sitemap sends search engines to a page that they may not open.",
  howToFix: "Allow the page in robots.txt, or take it out of the sitemap.",
  threshold: null,
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/robots/intro",
  check(site) {
    return listedOutcomes(
      site,
      (page) => !page.robots.isAllowedForGooglebot,
      (page) => `The sitemap lists this address, but robots.txt forbids it (${page.robots.rule ?? "a Disallow rule"}).`,
    );
  },
});
