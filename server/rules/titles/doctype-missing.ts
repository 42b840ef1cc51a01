import { defineHtmlRule } from "../page/define-html-rule";
import { failed, PASSED } from "../page/outcomes";

export default defineHtmlRule({
  id: "doctype-missing",
  category: "titles",
  severity: "notice",
  weight: 1,
  effort: "one-change",
  title: "Page has an HTML doctype",
  failureTitle: "Page has no usable doctype",
  why: "Without it browsers imitate the layout faults of the nineties (quirks mode).",
  howToFix: "Make <!doctype html> the very first line of the page.",
  threshold: "No doctype, or one that puts browsers into quirks mode (HTML standard).",
  learnMore: "https://developer.mozilla.org/en-US/docs/Web/HTML/Guides/Quirks_mode_and_standards_mode",
  check({ html }) {
    if (html.hasDoctype && !html.isQuirks) return PASSED;
    return failed(html.hasDoctype ? "The doctype puts browsers into quirks mode." : "The page has no doctype.");
  },
});
