import { defineHtmlRule } from "../page/define-html-rule";
import { failed, PASSED, urlSeen } from "../page/outcomes";
import { pathOf } from "../page/url-parts";

export default defineHtmlRule({
  id: "url-underscore",
  category: "links",
  severity: "notice",
  weight: 1,
  effort: "project",
  appliesTo: "indexable",
  title: "Address separates words with hyphens",
  failureTitle: "Address separates words with underscores",
  why: "Google recommends hyphens; words joined by an underscore may be read as one.",
  howToFix: "Use hyphens for new addresses; change an existing one only with a redirect.",
  threshold: "An underscore between letters or digits in the path.",
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/url-structure",
  check({ page }) {
    return /[a-z0-9]_+[a-z0-9]/i.test(pathOf(page.url))
      ? failed("The path holds underscores.", [urlSeen(page.url)])
      : PASSED;
  },
});
