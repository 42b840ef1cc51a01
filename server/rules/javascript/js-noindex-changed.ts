import { failed, PASSED, textSeen } from "../page/outcomes";
import { defineComparedRule } from "../rendered/define-rendered-rule";
import { isNoindexDocument, robotsOf } from "../rendered/document-values";

export default defineComparedRule({
  id: "js-noindex-changed",
  category: "javascript",
  severity: "critical",
  weight: 9,
  effort: "one-change",
  title: "Scripts leave noindex alone",
  failureTitle: "Scripts add or remove noindex",
  why: "Google does not render a page whose HTML says noindex, so removing it has no effect; adding it takes the page out of search.",
  howToFix: "Decide on the server whether the page may be indexed, and let no script touch the robots tag.",
  threshold: "noindex or none for all engines or Googlebot, in one of the two documents only.",
  learnMore:
    "https://developers.google.com/search/docs/crawling-indexing/javascript/javascript-seo-basics#use-meta-robots-tags-carefully",
  check({ raw, html }) {
    const isAdded = isNoindexDocument(html);
    if (isNoindexDocument(raw) === isAdded) return PASSED;
    return failed(
      isAdded ? "Scripts add noindex." : "Scripts remove noindex, which search engines that obey it never see.",
      [
        textSeen(robotsOf(raw) || "none", "Robots in the HTML"),
        textSeen(robotsOf(html) || "none", "Robots after rendering"),
      ],
    );
  },
});
