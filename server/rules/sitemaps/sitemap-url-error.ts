import type { PageFacts } from "@/server/facts/types";
import { defineSiteRule } from "@/server/rules/define";
import { isError } from "@/server/rules/join/page-state";
import { listedOutcomes } from "@/server/rules/join/sitemap-listing";

export default defineSiteRule({
  id: "sitemap-url-error",
  category: "sitemaps",
  severity: "warning",
  weight: 4,
  effort: "one-change",
  title: "Listed address works",
  failureTitle: "Sitemap lists an address that does not work",
  why: "Search engines trust a sitemap less when it sends them to errors.",
  howToFix: "Take the address out of the sitemap, or bring the page back.",
  threshold: "Status 4xx or 5xx, or no answer in time. Refusals such as 403 are left out.",
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/sitemaps/build-sitemap",
  check(site) {
    const isFaulty = (page: PageFacts) =>
      isError(page) || (page.status === null && page.fetch.error?.kind === "timeout");
    return listedOutcomes(site, isFaulty, (page) =>
      page.status === null
        ? "The sitemap lists this address, but it did not answer in time."
        : `The sitemap lists this address, but it answers ${page.status}.`,
    );
  },
});
