import { defineSiteRule } from "@/server/rules/define";
import { alternateOutcomes } from "@/server/rules/join/alternate-outcomes";
import { foreignCanonical } from "@/server/rules/join/canonical";
import { isLiveHtml } from "@/server/rules/join/page-state";
import { count } from "@/server/rules/join/words";

export default defineSiteRule({
  id: "hreflang-to-non-canonical",
  category: "international",
  severity: "warning",
  weight: 3,
  effort: "one-change",
  title: "Language versions are canonical",
  failureTitle: "Language version names another page as canonical",
  why: "The set and the canonical disagree about which address counts. Mostly the annotation is dropped.",
  howToFix: "Let each version name itself as canonical, and list canonical addresses only.",
  threshold: null,
  learnMore: "https://developers.google.com/search/docs/specialty/international/localized-versions",
  check(site) {
    return alternateOutcomes(
      site,
      (target) => isLiveHtml(target) && foreignCanonical(target) !== null,
      (faultyCount) =>
        `${count(faultyCount, "language version")} ${faultyCount === 1 ? "names" : "name"} another page as canonical.`,
    );
  },
});
