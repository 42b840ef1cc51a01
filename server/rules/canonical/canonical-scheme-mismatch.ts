import { canonicalTag } from "../page/canonicals";
import { defineHtmlRule } from "../page/define-html-rule";
import { failed, notApplicable, PASSED, urlSeen } from "../page/outcomes";

export default defineHtmlRule({
  id: "canonical-scheme-mismatch",
  category: "canonical",
  severity: "warning",
  weight: 4,
  effort: "one-change",
  title: "Canonical address uses the page's scheme",
  failureTitle: "Canonical address differs from the page only in http and https",
  why: "The page tells search engines that its real address is the insecure one, or one it does not answer under.",
  howToFix: "Write https in the canonical address and redirect http to it.",
  threshold: "Canonical and page are the same address but for http or https.",
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/consolidate-duplicate-urls",
  check({ page }) {
    const tag = canonicalTag(page);
    if (tag === null || tag.url === null) return notApplicable("The page names no single canonical address.");
    const isOtherScheme = tag.url !== page.url && tag.url.replace(/^https?:/, "") === page.url.replace(/^https?:/, "");
    return isOtherScheme
      ? failed("Of the page and its canonical address, one is http and the other https.", [
          urlSeen(tag.url, "Canonical"),
          urlSeen(page.url, "Page"),
        ])
      : PASSED;
  },
});
