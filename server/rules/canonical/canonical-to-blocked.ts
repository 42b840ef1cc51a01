import { defineSiteRule } from "@/server/rules/define";
import { canonicalOutcomes } from "@/server/rules/join/canonical-pairs";

export default defineSiteRule({
  id: "canonical-to-blocked",
  category: "canonical",
  severity: "critical",
  weight: 7,
  effort: "one-change",
  title: "Canonical address may be crawled",
  failureTitle: "Canonical address is blocked by robots.txt",
  why: "Search engines cannot read the page that is meant to count.",
  howToFix: "Allow the canonical address in robots.txt, or name an address that is allowed.",
  threshold: null,
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/canonicalization-troubleshooting",
  check(site) {
    return canonicalOutcomes(
      site,
      (target) => !target.robots.isAllowedForGooglebot,
      (target) => `robots.txt forbids the canonical (${target.robots.rule ?? "a Disallow rule"}).`,
    );
  },
});
