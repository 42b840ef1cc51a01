import { canonicalTags } from "../page/canonicals";
import { defineHtmlRule } from "../page/define-html-rule";
import { failed, PASSED, snippet } from "../page/outcomes";

export default defineHtmlRule({
  id: "canonical-multiple",
  category: "canonical",
  severity: "warning",
  weight: 3,
  effort: "one-change",
  title: "Page has one canonical tag",
  failureTitle: "Page repeats its canonical tag",
  why: "Repeated tags drift apart sooner or later, and contradicting ones are all ignored.",
  howToFix: "Keep one; a theme and a plugin that both write it are the usual cause.",
  threshold: "More than one canonical tag in the head, all with the same address.",
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/consolidate-duplicate-urls",
  check({ page }) {
    const tags = canonicalTags(page);
    if (tags.length < 2 || new Set(tags.map((tag) => tag.url ?? tag.href)).size > 1) return PASSED;
    return failed(
      `The head holds ${tags.length} canonical tags with the same address.`,
      tags.map((tag) => snippet(`<link rel="canonical" href="${tag.href}">`, tag.line)),
    );
  },
});
