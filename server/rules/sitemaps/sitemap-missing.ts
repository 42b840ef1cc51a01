import { defineSiteRule } from "@/server/rules/define";
import { failSite, passSite, unverifiedSite } from "@/server/rules/join/outcomes";
import { isRefusal } from "@/server/rules/join/page-state";
import { announcedSitemaps } from "@/server/rules/join/sitemap-listing";

export default defineSiteRule({
  id: "sitemap-missing",
  category: "sitemaps",
  severity: "warning",
  weight: 3,
  effort: "one-change",
  title: "Site has a sitemap",
  failureTitle: "Site has no sitemap",
  why: "A sitemap tells search engines which pages exist and when they changed. New and deep pages are found sooner.",
  howToFix: "Let your content system write a sitemap, and name it in robots.txt.",
  threshold: "None in robots.txt and none at the usual addresses.",
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/sitemaps/overview",
  check(site) {
    const announced = announcedSitemaps(site);
    if (announced.length > 0) return passSite();
    const isUnclear = site.probes.sitemaps.some((sitemap) => sitemap.status === null || isRefusal(sitemap.status));
    return isUnclear
      ? unverifiedSite("The usual addresses of a sitemap could not be requested.")
      : [failSite("No sitemap was found in robots.txt or at the usual addresses.")];
  },
});
