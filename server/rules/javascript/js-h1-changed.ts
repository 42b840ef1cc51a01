import { defineComparedRule } from "../rendered/define-rendered-rule";
import { h1sOf } from "../rendered/document-values";
import { textChanged } from "../rendered/text-changed";

export default defineComparedRule({
  id: "js-h1-changed",
  category: "javascript",
  severity: "notice",
  weight: 1,
  effort: "project",
  title: "Main heading is the same before and after scripts run",
  failureTitle: "Main heading differs before and after scripts run",
  why: "Readers without scripts, most AI crawlers among them, see another heading or none.",
  howToFix: "Write the final h1 into the HTML on the server or at build time.",
  threshold: "Any difference in the h1 headings once spaces are collapsed.",
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/javascript/javascript-seo-basics",
  check({ raw, html }) {
    return textChanged("main heading", h1sOf(raw).join(" | "), h1sOf(html).join(" | "));
  },
});
