import { canonicalTags } from "../page/canonicals";
import { defineHtmlRule } from "../page/define-html-rule";
import { failed, PASSED, snippet } from "../page/outcomes";
import { trackingParameters } from "../page/url-parts";

export default defineHtmlRule({
  id: "tracking-url-self-canonical",
  category: "canonical",
  severity: "warning",
  weight: 3,
  effort: "one-change",
  title: "Canonical address holds no campaign parameters",
  failureTitle: "Canonical address holds campaign parameters",
  why: "Each campaign then creates its own copy of the page in search.",
  howToFix: "Build the canonical from the plain address of the page, without the query.",
  threshold: "utm_…, gclid, fbclid, msclkid and similar in the canonical as written.",
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/consolidate-duplicate-urls",
  check({ page }) {
    const found = canonicalTags(page).filter((tag) => trackingParameters(tag.href, page.url).length > 0);
    return found.length === 0
      ? PASSED
      : failed(
          "The canonical address holds campaign parameters.",
          found.map((tag) => snippet(`<link rel="canonical" href="${tag.href}">`, tag.line)),
        );
  },
});
