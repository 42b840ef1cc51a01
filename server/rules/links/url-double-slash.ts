import { defineHtmlRule } from "../page/define-html-rule";
import { failed, PASSED, urlSeen } from "../page/outcomes";
import { pathOf } from "../page/url-parts";

export default defineHtmlRule({
  id: "url-double-slash",
  category: "links",
  severity: "warning",
  weight: 3,
  effort: "one-change",
  appliesTo: "indexable",
  title: "Address has single slashes",
  failureTitle: "Address holds a double slash",
  why: "The page usually answers without it too, so it exists twice.",
  howToFix: "Correct the template that joins the parts of the address, and redirect the wrong form.",
  threshold: "// in the path.",
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/url-structure",
  check({ page }) {
    const path = pathOf(page.url).replace(/https?(?:%3a|:)\/\//gi, "");
    return path.includes("//") ? failed("The path holds a double slash.", [urlSeen(page.url)]) : PASSED;
  },
});
