import { defineSiteRule } from "@/server/rules/define";
import { isLiveHtml, isNoindex } from "@/server/rules/join/page-state";
import { listedOutcomes } from "@/server/rules/join/sitemap-listing";

export default defineSiteRule({
  id: "sitemap-url-noindex",
  category: "sitemaps",
  severity: "warning",
  weight: 3,
  effort: "one-change",
  title: "Listed page may be indexed",
  failureTitle: "Sitemap lists a page that is set to noindex",
  why: "The sitemap asks for the page to be indexed, and the page asks for the opposite.",
  howToFix: "Remove the page from the sitemap, or remove noindex from the page.",
  threshold: null,
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/block-indexing",
  check(site) {
    return listedOutcomes(
      site,
      (page) => isLiveHtml(page) && isNoindex(page),
      () => "The sitemap lists this page, but it carries noindex.",
    );
  },
});
