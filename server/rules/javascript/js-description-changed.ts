import { defineComparedRule } from "../rendered/define-rendered-rule";
import { descriptionOf } from "../rendered/document-values";
import { textChanged } from "../rendered/text-changed";

export default defineComparedRule({
  id: "js-description-changed",
  category: "javascript",
  severity: "notice",
  weight: 1,
  effort: "project",
  title: "Meta description is the same before and after scripts run",
  failureTitle: "Meta description differs before and after scripts run",
  why: "Search results and link previews may show either of the two, and previews never run scripts.",
  howToFix: "Write the final description into the HTML on the server or at build time.",
  threshold: "Any difference in the first meta description once spaces are collapsed.",
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/javascript/javascript-seo-basics",
  check({ raw, html }) {
    return textChanged("meta description", descriptionOf(raw), descriptionOf(html));
  },
});
