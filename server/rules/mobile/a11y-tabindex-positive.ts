import { count } from "../join/words";
import { defineHtmlRule } from "../page/define-html-rule";
import { failed, measured, PASSED } from "../page/outcomes";

export default defineHtmlRule({
  id: "a11y-tabindex-positive",
  category: "mobile",
  severity: "notice",
  weight: 1,
  effort: "per-page",
  title: "Keyboard order follows the page",
  failureTitle: "Keyboard order jumps",
  why: "A positive tabindex moves elements to the front, out of the order people see.",
  howToFix: 'Use tabindex="0" or none, and put the elements in the right order in the source.',
  threshold: "tabindex greater than 0.",
  learnMore: "https://dequeuniversity.com/rules/axe/4.10/tabindex",
  check({ html }) {
    const total = html.positiveTabindexCount;
    return total === 0
      ? PASSED
      : failed(`${count(total, "element")} ${total === 1 ? "has" : "have"} a positive tabindex.`, [
          measured("Positive tabindex", total, 0),
        ]);
  },
});
