import { defineSiteRule } from "@/server/rules/define";
import { alternateOutcomes } from "@/server/rules/join/alternate-outcomes";
import { isLiveHtml, isNoindex } from "@/server/rules/join/page-state";
import { count } from "@/server/rules/join/words";

export default defineSiteRule({
  id: "hreflang-to-noindex",
  category: "international",
  severity: "warning",
  weight: 3,
  effort: "one-change",
  title: "Language versions may be indexed",
  failureTitle: "Language version is set to noindex",
  why: "A version that asks to be left out of search cannot be shown to anyone.",
  howToFix: "Remove noindex from the version, or remove the version from the set.",
  threshold: null,
  learnMore: "https://developers.google.com/search/docs/specialty/international/localized-versions",
  check(site) {
    return alternateOutcomes(
      site,
      (target) => isLiveHtml(target) && isNoindex(target),
      (faultyCount) => `${count(faultyCount, "language version")} ${faultyCount === 1 ? "carries" : "carry"} noindex.`,
    );
  },
});
