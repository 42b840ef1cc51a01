import { defineSiteRule } from "@/server/rules/define";
import { failSite, notApplicable, passSite } from "@/server/rules/join/outcomes";
import { isReadable } from "@/server/rules/join/robots-groups";
import { isFound } from "@/server/rules/join/sitemap-listing";

export default defineSiteRule({
  id: "robots-txt-no-sitemap",
  category: "sitemaps",
  severity: "notice",
  weight: 1,
  effort: "one-change",
  title: "robots.txt names the sitemap",
  failureTitle: "robots.txt does not name the sitemap",
  why: "Search engines look for the sitemap in robots.txt. Otherwise you have to submit it to each of them.",
  howToFix: 'Add a line "Sitemap:" with the absolute address of the sitemap.',
  threshold: null,
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/sitemaps/build-sitemap",
  check(site) {
    const robots = site.probes.robots;
    if (!isReadable(robots)) return notApplicable("robots.txt was not read.");
    const found = site.probes.sitemaps.filter(isFound);
    if (found.length === 0) return notApplicable("No sitemap was found.");
    if (robots.sitemaps.length > 0) return passSite();
    return [
      failSite(
        "A sitemap exists, but robots.txt does not name it.",
        found.slice(0, 3).map(({ url }) => ({ kind: "url", value: url })),
      ),
    ];
  },
});
