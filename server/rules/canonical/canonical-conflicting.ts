import { canonicalTags } from "../page/canonicals";
import { defineHtmlRule } from "../page/define-html-rule";
import { failed, PASSED, snippet } from "../page/outcomes";

export default defineHtmlRule({
  id: "canonical-conflicting",
  category: "canonical",
  severity: "critical",
  weight: 8,
  effort: "one-change",
  title: "Canonical tags agree",
  failureTitle: "Canonical tags contradict each other",
  why: "Search engines ignore them all and choose an address themselves.",
  howToFix: "Keep the one tag with the address you want to see in search results.",
  threshold: "Canonical tags in the head with different addresses.",
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/consolidate-duplicate-urls",
  check({ page }) {
    const tags = canonicalTags(page);
    const addresses = new Set(tags.map((tag) => tag.url ?? tag.href));
    if (addresses.size < 2) return PASSED;
    return failed(
      `The head names ${addresses.size} different canonical addresses.`,
      tags.map((tag) => snippet(`<link rel="canonical" href="${tag.href}">`, tag.line)),
    );
  },
});
