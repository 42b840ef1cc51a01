import { defineSiteRule } from "@/server/rules/define";
import { failSite, notApplicable, passSite } from "@/server/rules/join/outcomes";

export default defineSiteRule({
  id: "robots-txt-missing",
  category: "sitemaps",
  severity: "notice",
  weight: 1,
  effort: "one-change",
  title: "Site has a robots.txt",
  failureTitle: "Site has no robots.txt",
  why: "Without the file everything may be crawled, which is often fine. But it is also the place to announce your sitemap.",
  howToFix: 'Add a robots.txt with one line "Sitemap:" and the rules you need.',
  threshold: null,
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/robots/create-robots-txt",
  check(site) {
    const robots = site.probes.robots;
    if (!robots) return notApplicable("robots.txt was not requested.");
    if (robots.status === null || robots.status >= 500)
      return notApplicable("robots.txt could not be reached, which is reported on its own.");
    return robots.status === 404 || robots.status === 410
      ? [failSite(`/robots.txt answers ${robots.status}.`, [{ kind: "url", value: robots.url }])]
      : passSite();
  },
});
