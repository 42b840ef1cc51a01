import { defineSiteRule } from "@/server/rules/define";
import { failPage, settle } from "@/server/rules/join/outcomes";
import { isError, isRedirect } from "@/server/rules/join/page-state";
import { neighbour } from "@/server/rules/join/pagination-links";
import type { SiteOutcome } from "@/server/rules/types";

export default defineSiteRule({
  id: "pagination-broken",
  category: "crawlability",
  severity: "warning",
  weight: 3,
  effort: "per-page",
  title: "Next and previous pages answer",
  failureTitle: "Next or previous page does not answer 200",
  why: "A broken step in a list hides everything behind it from crawlers.",
  howToFix: "Correct the address in rel=next or rel=prev, or remove the tag on the first and last page.",
  threshold: null,
  learnMore: "https://developers.google.com/search/docs/specialty/ecommerce/pagination-and-incremental-page-loading",
  check(site) {
    let lookedAtCount = 0;
    const failures: SiteOutcome[] = [];
    for (const page of site.pages.values()) {
      for (const rel of ["next", "prev"] as const) {
        const target = neighbour(site, page, rel);
        if (!target) continue;
        lookedAtCount++;
        if (!isError(target) && !isRedirect(target)) continue;
        failures.push(
          failPage(page.url, `The ${rel === "next" ? "next" : "previous"} page answers with status ${target.status}.`, [
            { kind: "url", label: `rel=${rel}`, value: target.url },
          ]),
        );
      }
    }
    return settle(failures, lookedAtCount, "No rel=next or rel=prev target was crawled.");
  },
});
