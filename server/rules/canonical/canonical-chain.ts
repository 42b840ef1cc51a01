import type { PageFacts } from "@/server/facts/types";
import { defineSiteRule } from "@/server/rules/define";
import { foreignCanonical } from "@/server/rules/join/canonical";
import { canonicalOutcomes } from "@/server/rules/join/canonical-pairs";
import { isSameUrl } from "@/server/rules/join/find-page";
import { isLiveHtml } from "@/server/rules/join/page-state";

export default defineSiteRule({
  id: "canonical-chain",
  category: "canonical",
  severity: "warning",
  weight: 3,
  effort: "one-change",
  title: "Canonical page names itself",
  failureTitle: "Canonical page names a third page",
  why: "Search engines may stop after the first step and choose an address you did not want.",
  howToFix: "Let every copy name the last page of the chain directly.",
  threshold: null,
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/consolidate-duplicate-urls",
  check(site) {
    const isThird = (target: PageFacts, page: PageFacts) => {
      const next = isLiveHtml(target) ? foreignCanonical(target) : null;
      return next !== null && !isSameUrl(next, page.url);
    };
    return canonicalOutcomes(site, isThird, (target) => `The canonical page itself names ${foreignCanonical(target)}.`);
  },
});
