import { defineSiteRule } from "@/server/rules/define";
import { EVIDENCE_LIMIT, failSite, notApplicable, passSite } from "@/server/rules/join/outcomes";
import { isLiveHtml, isNoindex } from "@/server/rules/join/page-state";

const MIN_PAGES = 3;
const SHARE = 0.9;

export default defineSiteRule({
  id: "sitewide-noindex",
  category: "crawlability",
  severity: "critical",
  weight: 10,
  effort: "one-change",
  title: "Site is open to indexing",
  failureTitle: "Nearly every page is set to noindex",
  why: "A noindex left over from a staging site removes the whole site from search results within days.",
  howToFix:
    "Remove noindex from the shared template or from the X-Robots-Tag header of the server, then ask search engines to recrawl.",
  threshold: "At least 3 live pages, 90 % of them noindex. Plumbline's own limit.",
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/block-indexing",
  check(site) {
    const pages = [...site.pages.values()].filter(isLiveHtml);
    if (pages.length < MIN_PAGES) return notApplicable("Fewer than three live pages.");
    const hidden = pages.filter(isNoindex);
    if (hidden.length / pages.length < SHARE) return passSite();
    return [
      failSite(
        `${hidden.length} of ${pages.length} live pages carry noindex.`,
        hidden.slice(0, EVIDENCE_LIMIT).map((page) => ({ kind: "url", value: page.url })),
      ),
    ];
  },
});
