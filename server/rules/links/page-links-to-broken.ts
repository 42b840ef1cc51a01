import { defineSiteRule } from "@/server/rules/define";
import { linksByFaultySource } from "@/server/rules/join/inbound";
import { EVIDENCE_LIMIT, failPage, settle } from "@/server/rules/join/outcomes";
import { isError } from "@/server/rules/join/page-state";
import { count } from "@/server/rules/join/words";

export default defineSiteRule({
  id: "page-links-to-broken",
  category: "links",
  severity: "critical",
  weight: 8,
  effort: "per-page",
  title: "Internal links work",
  failureTitle: "Page links to addresses that do not work",
  why: "Visitors meet an error, and the importance that the link should pass on is lost.",
  howToFix:
    "Correct the address, link to the page that replaced it, or remove the link. The evidence names each link and its line.",
  threshold: "Internal link target answers 4xx or 5xx. Refusals such as 401, 403 and 429 are left out.",
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/links-crawlable",
  check(site) {
    const failures = [...linksByFaultySource(site, isError)].map(([source, faults]) => {
      const targets = new Set(faults.map(({ target }) => target.url));
      return failPage(
        source,
        `${count(targets.size, "linked address", "linked addresses")} ${targets.size === 1 ? "does" : "do"} not work: ${statusList(faults.map(({ target }) => target.status))}.`,
        faults
          .slice(0, EVIDENCE_LIMIT)
          .map(({ target, text, line }) => ({ kind: "link", source, target: target.url, text, line })),
      );
    });
    return settle(failures, site.inlinks.size, "No internal links were found.");
  },
});

function statusList(statuses: (number | null)[]): string {
  return [...new Set(statuses)]
    .sort()
    .slice(0, 5)
    .map((status) => `status ${status}`)
    .join(", ");
}
