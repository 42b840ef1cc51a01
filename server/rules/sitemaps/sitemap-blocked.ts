import { defineSiteRule } from "@/server/rules/define";
import { announcedSitemaps, sitemapOutcomes } from "@/server/rules/join/sitemap-listing";
import { count } from "@/server/rules/join/words";

export default defineSiteRule({
  id: "sitemap-blocked",
  category: "sitemaps",
  severity: "critical",
  weight: 6,
  effort: "one-change",
  title: "Sitemap may be fetched",
  failureTitle: "Sitemap is blocked by robots.txt",
  why: "Search engines may not open the file, so it might as well not exist.",
  howToFix: "Allow the address of the sitemap in robots.txt.",
  threshold: null,
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/sitemaps/build-sitemap",
  check(site) {
    return sitemapOutcomes(
      announcedSitemaps(site),
      (sitemap) => (sitemap.isBlockedByRobots ? { label: "Disallowed" } : null),
      (faultyCount) => `robots.txt forbids ${count(faultyCount, "sitemap")}.`,
    );
  },
});
