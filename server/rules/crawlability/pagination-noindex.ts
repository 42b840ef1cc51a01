import { defineSiteRule } from "@/server/rules/define";
import { failPage, settle } from "@/server/rules/join/outcomes";
import { isNoindex } from "@/server/rules/join/page-state";
import { laterPages } from "@/server/rules/join/pagination-links";

export default defineSiteRule({
  id: "pagination-noindex",
  category: "crawlability",
  severity: "warning",
  weight: 3,
  effort: "one-change",
  title: "Later pages of a list may be indexed",
  failureTitle: "Later page of a list is set to noindex",
  why: "Search engines visit noindex pages ever less and stop following their links, so items that are listed only there fade from search.",
  howToFix: "Remove noindex from pages 2 and following, and let each of them name itself as canonical.",
  threshold: null,
  learnMore: "https://developers.google.com/search/docs/specialty/ecommerce/pagination-and-incremental-page-loading",
  check(site) {
    const later = laterPages(site);
    const failures = later
      .filter(({ page }) => isNoindex(page))
      .map(({ page, number }) => failPage(page.url, `Page ${number} of this list carries noindex.`));
    return settle(failures, later.length, "No paginated lists were found.");
  },
});
