import { defineSiteRule } from "@/server/rules/define";
import { foreignCanonical } from "@/server/rules/join/canonical";
import { isSameUrl } from "@/server/rules/join/find-page";
import { failPage, settle } from "@/server/rules/join/outcomes";
import { pageNumber } from "@/server/rules/join/pagination";
import { laterPages } from "@/server/rules/join/pagination-links";

export default defineSiteRule({
  id: "pagination-canonical-to-first",
  category: "crawlability",
  severity: "warning",
  weight: 3,
  effort: "one-change",
  title: "Later pages of a list name themselves as canonical",
  failureTitle: "Later page of a list names page 1 as canonical",
  why: "Page 2 is no copy of page 1. With this canonical, search engines may never read what is listed on the later pages.",
  howToFix: "Let each page of the list name its own address as canonical.",
  threshold: null,
  learnMore: "https://developers.google.com/search/docs/specialty/ecommerce/pagination-and-incremental-page-loading",
  check(site) {
    const later = laterPages(site);
    const failures = later.flatMap(({ page, number, firstUrl }) => {
      const canonical = foreignCanonical(page);
      const isFirst = canonical !== null && (isSameUrl(canonical, firstUrl) || pageNumber(canonical)?.number === 1);
      return isFirst && canonical
        ? [
            failPage(page.url, `Page ${number} names page 1 as its canonical.`, [
              { kind: "url", label: "Canonical", value: canonical },
            ]),
          ]
        : [];
    });
    return settle(failures, later.length, "No paginated lists were found.");
  },
});
