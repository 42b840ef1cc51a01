import { defineSiteRule } from "@/server/rules/define";
import { notApplicable } from "@/server/rules/join/outcomes";
import { readableSitemaps, sitemapOutcomes } from "@/server/rules/join/sitemap-listing";
import { count } from "@/server/rules/join/words";

export default defineSiteRule({
  id: "sitemap-url-http",
  category: "sitemaps",
  severity: "warning",
  weight: 3,
  effort: "one-change",
  title: "Sitemap lists HTTPS addresses",
  failureTitle: "Sitemap lists HTTP addresses of an HTTPS site",
  why: "Each of these addresses redirects or is a second copy of the page.",
  howToFix: "Write the addresses with https.",
  threshold: null,
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/sitemaps/build-sitemap",
  check(site) {
    if (!(site.homeUrl ?? site.startUrl).startsWith("https:")) return notApplicable("The site itself is not on HTTPS.");
    return sitemapOutcomes(
      readableSitemaps(site),
      (sitemap) => {
        const plainCount = sitemap.entries.filter(({ url }) => /^http:/i.test(url)).length;
        return plainCount > 0 ? { label: count(plainCount, "http address", "http addresses") } : null;
      },
      (faultyCount) => `${count(faultyCount, "sitemap")} ${faultyCount === 1 ? "lists" : "list"} addresses with http.`,
    );
  },
});
