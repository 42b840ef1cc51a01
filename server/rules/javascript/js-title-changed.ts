import { defineComparedRule } from "../rendered/define-rendered-rule";
import { titleOf } from "../rendered/document-values";
import { textChanged } from "../rendered/text-changed";

export default defineComparedRule({
  id: "js-title-changed",
  category: "javascript",
  severity: "warning",
  weight: 3,
  effort: "project",
  title: "Title is the same before and after scripts run",
  failureTitle: "Title differs before and after scripts run",
  why: "Search engines first see one title and days later another; readers without scripts only ever see the first.",
  howToFix: "Write the final title into the HTML on the server or at build time.",
  threshold: "Any difference in the first title once spaces are collapsed.",
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/javascript/javascript-seo-basics",
  check({ raw, html }) {
    return textChanged("title", titleOf(raw), titleOf(html));
  },
});
