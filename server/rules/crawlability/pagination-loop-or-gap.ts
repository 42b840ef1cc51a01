import { defineSiteRule } from "@/server/rules/define";
import { failPage, settle } from "@/server/rules/join/outcomes";
import { isLiveHtml } from "@/server/rules/join/page-state";
import { neighbour } from "@/server/rules/join/pagination-links";
import type { SiteOutcome } from "@/server/rules/types";

export default defineSiteRule({
  id: "pagination-loop-or-gap",
  category: "crawlability",
  severity: "notice",
  weight: 1,
  effort: "one-change",
  title: "Pages of a list follow each other",
  failureTitle: "Next and previous pages do not match",
  why: "When page 2 names page 3 as next but page 3 names another page as previous, the order of the list is unclear.",
  howToFix: "Let each page name its direct neighbours.",
  threshold: null,
  learnMore: "https://developers.google.com/search/docs/specialty/ecommerce/pagination-and-incremental-page-loading",
  check(site) {
    let lookedAtCount = 0;
    const failures: SiteOutcome[] = [];
    for (const page of site.pages.values()) {
      const next = neighbour(site, page, "next");
      if (!next || !isLiveHtml(next)) continue;
      lookedAtCount++;
      const back = neighbour(site, next, "prev");
      const isSelf = next.url === page.url;
      if (!isSelf && (!back || back.url === page.url)) continue;
      failures.push(
        failPage(
          page.url,
          isSelf ? "The page names itself as its next page." : "The next page names another page as its previous one.",
          [
            { kind: "url", label: "rel=next", value: next.url },
            ...(back ? [{ kind: "url", label: "its rel=prev", value: back.url } as const] : []),
          ],
        ),
      );
    }
    return settle(failures, lookedAtCount, "No rel=next target was crawled.");
  },
});
