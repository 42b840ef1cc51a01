import { defineSiteRule } from "@/server/rules/define";
import { isRedirect } from "@/server/rules/join/page-state";
import { listedOutcomes } from "@/server/rules/join/sitemap-listing";

export default defineSiteRule({
  id: "sitemap-url-redirect",
  category: "sitemaps",
  severity: "warning",
  weight: 3,
  effort: "one-change",
  title: "Listed address answers directly",
  failureTitle: "Sitemap lists an address that redirects",
  why: "A sitemap should hold the addresses that are to be indexed. A redirect is not one of them.",
  howToFix: "List the target of the redirect instead.",
  threshold: null,
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/sitemaps/build-sitemap",
  check(site) {
    return listedOutcomes(
      site,
      isRedirect,
      (page) => `The sitemap lists this address, but it redirects to ${page.redirectUrl}.`,
    );
  },
});
