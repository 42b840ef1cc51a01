import { defineHtmlRule } from "../page/define-html-rule";
import { failed, measured, PASSED } from "../page/outcomes";

export default defineHtmlRule({
  id: "head-tag-count",
  category: "crawlability",
  severity: "warning",
  weight: 3,
  effort: "one-change",
  title: "Page has one head",
  failureTitle: "Page has several head tags",
  why: "A second head is dropped, and tags written in it can land in the body.",
  howToFix: "Merge the heads into one; two templates that both write a head are the usual cause.",
  threshold: "More than one head start tag in the source. A source without any is valid HTML.",
  learnMore: "https://html.spec.whatwg.org/multipage/semantics.html#the-head-element",
  check({ html }) {
    if (html.headTagCount <= 1) return PASSED;
    return failed(`The source holds ${html.headTagCount} head tags.`, [measured("Head tags", html.headTagCount, 1)]);
  },
});
