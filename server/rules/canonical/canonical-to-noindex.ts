import { defineSiteRule } from "@/server/rules/define";
import { canonicalOutcomes } from "@/server/rules/join/canonical-pairs";
import { isLiveHtml, isNoindex } from "@/server/rules/join/page-state";

export default defineSiteRule({
  id: "canonical-to-noindex",
  category: "canonical",
  severity: "critical",
  weight: 8,
  effort: "one-change",
  title: "Canonical address may be indexed",
  failureTitle: "Canonical address is set to noindex",
  why: "One page points to the other, and the other asks to be left out. Both can vanish from search.",
  howToFix: "Remove noindex from the canonical page, or let this page name itself.",
  threshold: null,
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/consolidate-duplicate-urls",
  check(site) {
    return canonicalOutcomes(
      site,
      (target) => isLiveHtml(target) && isNoindex(target),
      () => "The canonical page carries noindex.",
    );
  },
});
