import { defineHtmlRule } from "../page/define-html-rule";
import { failed, PASSED, urlSeen } from "../page/outcomes";

const KEYS = ["s", "q", "query", "search", "keyword"];

/** A bare /search/ without a query is only a form and passes. */
export default defineHtmlRule({
  id: "internal-search-indexable",
  category: "crawlability",
  severity: "warning",
  weight: 3,
  effort: "one-change",
  appliesTo: "indexable",
  title: "Search results of the site stay out of the index",
  failureTitle: "Internal search result may be indexed",
  why: "Search engines do not want results inside results; such pages waste visits and invite spam made of queries.",
  howToFix: "Put noindex on internal result pages, or disallow their path in robots.txt.",
  threshold: 'A path segment "search" or a query parameter s, q, query, search or keyword with a value.',
  learnMore: "https://developers.google.com/search/docs/essentials/spam-policies",
  check({ page }) {
    if (!URL.canParse(page.url)) return PASSED;
    const url = new URL(page.url);
    const key = KEYS.find((name) => url.searchParams.get(name)?.trim());
    const isUnderSearch = /\/search\/[^/]+/i.test(url.pathname);
    if (key === undefined && !isUnderSearch) return PASSED;
    return failed("A search result of the site itself may be indexed.", [urlSeen(page.url)]);
  },
});
