import { canonicalTags } from "../page/canonicals";
import { defineHtmlRule } from "../page/define-html-rule";
import { failed, PASSED, snippet } from "../page/outcomes";

export default defineHtmlRule({
  id: "canonical-fragment",
  category: "canonical",
  severity: "notice",
  weight: 1,
  effort: "one-change",
  title: "Canonical address has no fragment",
  failureTitle: "Canonical address holds a fragment",
  why: "Search engines drop everything after #, so the tag does not say what was meant.",
  howToFix: "Remove the # and what follows it.",
  threshold: null,
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/consolidate-duplicate-urls",
  check({ page }) {
    const found = canonicalTags(page).filter((tag) => tag.href.includes("#"));
    return found.length === 0
      ? PASSED
      : failed(
          "The canonical address holds a fragment.",
          found.map((tag) => snippet(`<link rel="canonical" href="${tag.href}">`, tag.line)),
        );
  },
});
