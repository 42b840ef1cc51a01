import { defineSiteRule } from "@/server/rules/define";
import { announcedSitemaps, sitemapOutcomes } from "@/server/rules/join/sitemap-listing";
import { bytes, count } from "@/server/rules/join/words";

const LIMIT_BYTES = 50 * 1024 * 1024;
const NEAR_BYTES = 40 * 1024 * 1024;

export default defineSiteRule({
  id: "sitemap-over-50mb",
  category: "sitemaps",
  severity: "critical",
  weight: 5,
  effort: "one-change",
  title: "Sitemap is no larger than allowed",
  failureTitle: "Sitemap is too large",
  why: "Search engines reject a file above 50 MB.",
  howToFix: "Split the file and list the parts in a sitemap index.",
  threshold: "50 MB uncompressed (sitemaps.org: 52,428,800 bytes); a warning above 40 MB.",
  learnMore: "https://www.sitemaps.org/protocol.html",
  check(site) {
    return sitemapOutcomes(
      announcedSitemaps(site),
      (sitemap) =>
        sitemap.bytes > NEAR_BYTES
          ? { label: bytes(sitemap.bytes), severity: sitemap.bytes > LIMIT_BYTES ? "critical" : "warning" }
          : null,
      (faultyCount) =>
        `${count(faultyCount, "sitemap")} ${faultyCount === 1 ? "is" : "are"} at or over the limit of 50 MB.`,
    );
  },
});
