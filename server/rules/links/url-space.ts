import { defineHtmlRule } from "../page/define-html-rule";
import { failed, PASSED, urlSeen } from "../page/outcomes";
import { pathOf } from "../page/url-parts";

export default defineHtmlRule({
  id: "url-space",
  category: "links",
  severity: "warning",
  weight: 3,
  effort: "project",
  appliesTo: "indexable",
  title: "Address holds no spaces",
  failureTitle: "Address holds a space",
  why: "Spaces break when addresses are copied or mailed, and make several spellings of one page.",
  howToFix: "Use hyphens, and redirect the old address.",
  threshold: "%20 or + in the path.",
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/url-structure",
  check({ page }) {
    return /%20|\+|\s/.test(pathOf(page.url)) ? failed("The path holds a space.", [urlSeen(page.url)]) : PASSED;
  },
});
