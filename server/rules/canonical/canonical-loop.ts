import type { PageFacts } from "@/server/facts/types";
import { defineSiteRule } from "@/server/rules/define";
import { foreignCanonical } from "@/server/rules/join/canonical";
import { canonicalOutcomes } from "@/server/rules/join/canonical-pairs";
import { isSameUrl } from "@/server/rules/join/find-page";
import { isLiveHtml } from "@/server/rules/join/page-state";

export default defineSiteRule({
  id: "canonical-loop",
  category: "canonical",
  severity: "critical",
  weight: 6,
  effort: "one-change",
  title: "Canonicals agree",
  failureTitle: "Two pages name each other as canonical",
  why: "Each page says that the other one counts, so the hint is worthless.",
  howToFix: "Decide which page counts. Let it name itself, and let the other one name it.",
  threshold: null,
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/consolidate-duplicate-urls",
  check(site) {
    const namesBack = (target: PageFacts, page: PageFacts) => {
      const next = isLiveHtml(target) ? foreignCanonical(target) : null;
      return next !== null && isSameUrl(next, page.url);
    };
    return canonicalOutcomes(site, namesBack, (target) => `This page and ${target.url} name each other as canonical.`);
  },
});
