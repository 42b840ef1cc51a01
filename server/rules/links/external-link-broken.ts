import { defineSiteRule } from "@/server/rules/define";
import { externalOutcomes } from "@/server/rules/join/external-outcomes";
import { count } from "@/server/rules/join/words";

export default defineSiteRule({
  id: "external-link-broken",
  category: "links",
  severity: "warning",
  weight: 3,
  effort: "per-page",
  title: "Links to other sites work",
  failureTitle: "Page links to broken addresses on other sites",
  why: "Dead links annoy visitors and make a page look neglected.",
  howToFix: "Link to the new address or to another source, or remove the link.",
  threshold:
    "404, 410, 5xx, unknown host or failed TLS in two tries. Refusals such as 403 are listed apart and never counted.",
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/links-crawlable",
  check(site) {
    return externalOutcomes(
      site,
      "broken",
      (brokenCount) => `${count(brokenCount, "link")} to other sites ${brokenCount === 1 ? "does" : "do"} not work.`,
    );
  },
});
