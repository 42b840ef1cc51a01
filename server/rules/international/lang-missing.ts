import { defineHtmlRule } from "../page/define-html-rule";
import { failed, PASSED } from "../page/outcomes";

export default defineHtmlRule({
  id: "lang-missing",
  category: "international",
  severity: "warning",
  weight: 3,
  effort: "one-change",
  title: "Page declares its language",
  failureTitle: "Page does not declare its language",
  why: "Screen readers choose the voice and browsers offer translation by this attribute.",
  howToFix: 'Add lang to the html element, for example <html lang="en">.',
  threshold: null,
  learnMore: "https://developer.mozilla.org/en-US/docs/Web/HTML/Reference/Global_attributes/lang",
  check({ html }) {
    return html.lang?.trim() ? PASSED : failed("The html element has no lang attribute.");
  },
});
