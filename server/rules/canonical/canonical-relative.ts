import { canonicalTags } from "../page/canonicals";
import { defineHtmlRule } from "../page/define-html-rule";
import { failed, PASSED, snippet } from "../page/outcomes";

export default defineHtmlRule({
  id: "canonical-relative",
  category: "canonical",
  severity: "warning",
  weight: 3,
  effort: "one-change",
  title: "Canonical address is absolute",
  failureTitle: "Canonical address is relative",
  why: "A relative address changes its meaning with the page's own address, so copies point to themselves.",
  howToFix: "Write the full address with https:// and host.",
  threshold: "An address without scheme and host.",
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/consolidate-duplicate-urls",
  check({ page }) {
    const found = canonicalTags(page).filter(
      (tag) => tag.url !== null && tag.href.trim() !== "" && !/^\s*https?:\/\//i.test(tag.href),
    );
    return found.length === 0
      ? PASSED
      : failed(
          "The canonical address is relative.",
          found.map((tag) => snippet(`<link rel="canonical" href="${tag.href}">`, tag.line)),
        );
  },
});
