import { defineSiteRule } from "@/server/rules/define";
import { externalOutcomes } from "@/server/rules/join/external-outcomes";
import { count } from "@/server/rules/join/words";

export default defineSiteRule({
  id: "external-link-redirect",
  category: "links",
  severity: "notice",
  weight: 1,
  effort: "per-page",
  title: "Links to other sites are up to date",
  failureTitle: "Page links to addresses that have moved",
  why: "Redirects on other sites are often removed after some time, and then the link is dead.",
  howToFix: "Use the new address in the evidence.",
  threshold: "The target answers with a permanent redirect (301 or 308).",
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/301-redirects",
  check(site) {
    return externalOutcomes(
      site,
      "redirected",
      (movedCount) =>
        `${count(movedCount, "link")} to other sites ${movedCount === 1 ? "leads" : "lead"} to an address that has moved.`,
    );
  },
});
