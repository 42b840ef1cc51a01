import type { SitemapFacts } from "@/server/facts/types";
import { defineSiteRule } from "@/server/rules/define";
import { isRefusal } from "@/server/rules/join/page-state";
import { announcedSitemaps, isFound, sitemapOutcomes } from "@/server/rules/join/sitemap-listing";
import { count } from "@/server/rules/join/words";

export default defineSiteRule({
  id: "sitemap-invalid",
  category: "sitemaps",
  severity: "critical",
  weight: 6,
  effort: "one-change",
  title: "Sitemap can be read",
  failureTitle: "Sitemap cannot be read",
  why: "Search engines drop a file they cannot read, and with it the list of your pages.",
  howToFix:
    "Open the file in a browser: it must answer 200 with well-formed XML in the sitemap namespace and list at least one address.",
  threshold: null,
  learnMore: "https://www.sitemaps.org/protocol.html",
  check(site) {
    return sitemapOutcomes(
      announcedSitemaps(site),
      faultOf,
      (faultyCount) => `${count(faultyCount, "sitemap")} cannot be read.`,
    );
  },
});

function faultOf(sitemap: SitemapFacts): { label: string } | null {
  if (sitemap.status !== null && isRefusal(sitemap.status)) return null;
  if (sitemap.error) return { label: sitemap.error };
  if (!isFound(sitemap)) return { label: sitemap.status === null ? "No answer" : `Status ${sitemap.status}` };
  if (sitemap.kind === "invalid") return { label: "Not a sitemap" };
  return sitemap.kind !== "index" && sitemap.urlCount === 0 ? { label: "Lists no address" } : null;
}
