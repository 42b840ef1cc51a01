import { defineSiteRule } from "@/server/rules/define";
import { alternateOutcomes } from "@/server/rules/join/alternate-outcomes";
import { isRedirect } from "@/server/rules/join/page-state";
import { count } from "@/server/rules/join/words";

export default defineSiteRule({
  id: "hreflang-to-redirect",
  category: "international",
  severity: "warning",
  weight: 3,
  effort: "one-change",
  title: "Language versions answer directly",
  failureTitle: "Language version redirects",
  why: "The address in the set is not the one that is indexed, so the annotation may be ignored.",
  howToFix: "Name the final address of the version.",
  threshold: null,
  learnMore: "https://developers.google.com/search/docs/specialty/international/localized-versions",
  check(site) {
    return alternateOutcomes(
      site,
      isRedirect,
      (faultyCount) =>
        `${count(faultyCount, "language version")} ${faultyCount === 1 ? "redirects" : "redirect"} elsewhere.`,
    );
  },
});
