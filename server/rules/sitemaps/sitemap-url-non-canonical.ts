import { defineSiteRule } from "@/server/rules/define";
import { foreignCanonical } from "@/server/rules/join/canonical";
import { isLiveHtml } from "@/server/rules/join/page-state";
import { listedOutcomes } from "@/server/rules/join/sitemap-listing";

export default defineSiteRule({
  id: "sitemap-url-non-canonical",
  category: "sitemaps",
  severity: "warning",
  weight: 3,
  effort: "one-change",
  title: "Listed page is canonical",
  failureTitle: "Sitemap lists a page that names another as canonical",
  why: "Sitemap and canonical are both hints about the address that counts. Here they disagree.",
  howToFix: "List the canonical address only.",
  threshold: null,
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/consolidate-duplicate-urls",
  check(site) {
    return listedOutcomes(
      site,
      (page) => isLiveHtml(page) && foreignCanonical(page) !== null,
      (page) => `The sitemap lists this page, but its canonical is ${foreignCanonical(page)}.`,
    );
  },
});
