import { defineSiteRule } from "@/server/rules/define";
import { canonicalPairs } from "@/server/rules/join/canonical-pairs";
import { linkEvidence, linksTo } from "@/server/rules/join/inbound";
import { failPage, settle } from "@/server/rules/join/outcomes";

const LIMIT = 5;

export default defineSiteRule({
  id: "canonicalised-page-linked",
  category: "canonical",
  severity: "notice",
  weight: 1,
  effort: "per-page",
  title: "Links lead to canonical addresses",
  failureTitle: "Many links lead to a copy of the canonical page",
  why: "Links say which address you prefer. Here they contradict the canonical.",
  howToFix: "Change the links to the canonical address.",
  threshold: "5 or more internal links. Plumbline's own limit.",
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/consolidate-duplicate-urls",
  check(site) {
    const pairs = canonicalPairs(site);
    const failures = pairs.flatMap(({ page, canonical }) => {
      const links = linksTo(site, page.url);
      return links.length >= LIMIT
        ? [
            failPage(
              page.url,
              `${links.length} internal links lead here, although ${canonical} is the canonical.`,
              linkEvidence(links, page.url),
            ),
          ]
        : [];
    });
    return settle(failures, pairs.length, "No canonical names another page.");
  },
});
