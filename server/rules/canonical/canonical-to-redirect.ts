import { defineSiteRule } from "@/server/rules/define";
import { canonicalOutcomes } from "@/server/rules/join/canonical-pairs";
import { isRedirect } from "@/server/rules/join/page-state";

export default defineSiteRule({
  id: "canonical-to-redirect",
  category: "canonical",
  severity: "warning",
  weight: 4,
  effort: "one-change",
  title: "Canonical address answers directly",
  failureTitle: "Canonical address redirects",
  why: "The page says that another address counts, and that address points elsewhere. Search engines may ignore the hint.",
  howToFix: "Name the final address as canonical.",
  threshold: null,
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/canonicalization-troubleshooting",
  check(site) {
    return canonicalOutcomes(
      site,
      isRedirect,
      (target) => `The canonical answers ${target.status} and leads to ${target.redirectUrl}.`,
    );
  },
});
