import { defineSiteRule } from "@/server/rules/define";
import { EVIDENCE_LIMIT, failSite, settle } from "@/server/rules/join/outcomes";
import { readableSitemaps } from "@/server/rules/join/sitemap-listing";
import { count } from "@/server/rules/join/words";

export default defineSiteRule({
  id: "sitemap-duplicate-url",
  category: "sitemaps",
  severity: "notice",
  weight: 1,
  effort: "one-change",
  title: "Sitemaps list each address once",
  failureTitle: "Sitemaps list addresses more than once",
  why: "Repeated entries make it unclear which date of change is right and use up the file's limit.",
  howToFix: "List each address in one sitemap, once.",
  threshold: null,
  learnMore: "https://www.sitemaps.org/protocol.html",
  check(site) {
    // A feed repeats the newest pages of the sitemap on purpose.
    const sitemaps = readableSitemaps(site).filter((sitemap) => sitemap.kind !== "feed");
    const seen = new Set<string>();
    const repeated = new Set<string>();
    for (const { entries } of sitemaps) {
      for (const { url } of entries) {
        if (seen.has(url)) repeated.add(url);
        seen.add(url);
      }
    }
    if (repeated.size === 0) return settle([], seen.size, "No sitemap was read.");
    return [
      failSite(
        `${count(repeated.size, "address", "addresses")} ${repeated.size === 1 ? "is" : "are"} listed more than once.`,
        [...repeated].slice(0, EVIDENCE_LIMIT).map((value) => ({ kind: "url", value })),
      ),
    ];
  },
});
