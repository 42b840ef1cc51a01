import { canonicalTags, headerCanonicals } from "../page/canonicals";
import { defineHtmlRule } from "../page/define-html-rule";
import { failed, PASSED } from "../page/outcomes";

export default defineHtmlRule({
  id: "canonical-missing",
  category: "canonical",
  severity: "notice",
  weight: 1,
  effort: "one-change",
  appliesTo: "indexable",
  title: "Page names its canonical address",
  failureTitle: "Page names no canonical address",
  why: "When the page can be reached under several addresses, search engines choose one themselves.",
  howToFix: 'Add <link rel="canonical"> with the page\'s own full address to the head.',
  threshold: "No canonical in the head or the Link header of an indexable page.",
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/consolidate-duplicate-urls",
  check({ page }) {
    return canonicalTags(page).length > 0 || headerCanonicals(page).length > 0
      ? PASSED
      : failed("The page names no canonical address.");
  },
});
