import { defineHtmlRule } from "../page/define-html-rule";
import { failed, measured, PASSED } from "../page/outcomes";

export default defineHtmlRule({
  id: "body-tag-count",
  category: "crawlability",
  severity: "notice",
  weight: 1,
  effort: "one-change",
  title: "Page has one body",
  failureTitle: "Page has several body tags",
  why: "A second body shows that a whole document was pasted into another; its head is lost.",
  howToFix: "Include only the content of the inner document, without its html, head and body tags.",
  threshold: "More than one body start tag in the source. A source without any is valid HTML.",
  learnMore: "https://html.spec.whatwg.org/multipage/sections.html#the-body-element",
  check({ html }) {
    if (html.bodyTagCount <= 1) return PASSED;
    return failed(`The source holds ${html.bodyTagCount} body tags.`, [measured("Body tags", html.bodyTagCount, 1)]);
  },
});
