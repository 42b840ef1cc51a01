import { defineSiteRule } from "@/server/rules/define";
import { readableSitemaps, sitemapOutcomes } from "@/server/rules/join/sitemap-listing";
import { count } from "@/server/rules/join/words";

const LIMIT = 50_000;
const NEAR = 40_000;

export default defineSiteRule({
  id: "sitemap-over-50k",
  category: "sitemaps",
  severity: "critical",
  weight: 5,
  effort: "one-change",
  title: "Sitemap lists no more addresses than allowed",
  failureTitle: "Sitemap lists too many addresses",
  why: "Search engines reject a file with more than 50,000 addresses or ignore the rest.",
  howToFix: "Split the file and list the parts in a sitemap index.",
  threshold: "50,000 addresses in one file (sitemaps.org); a warning above 40,000.",
  learnMore: "https://www.sitemaps.org/protocol.html",
  check(site) {
    return sitemapOutcomes(
      readableSitemaps(site),
      ({ urlCount }) =>
        urlCount > NEAR
          ? { label: count(urlCount, "address", "addresses"), severity: urlCount > LIMIT ? "critical" : "warning" }
          : null,
      (faultyCount) =>
        `${count(faultyCount, "sitemap")} ${faultyCount === 1 ? "is" : "are"} at or over the limit of 50,000 addresses.`,
    );
  },
});
