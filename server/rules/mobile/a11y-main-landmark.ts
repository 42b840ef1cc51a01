import { defineHtmlRule } from "../page/define-html-rule";
import { failed, PASSED } from "../page/outcomes";

export default defineHtmlRule({
  id: "a11y-main-landmark",
  category: "mobile",
  severity: "notice",
  weight: 1,
  effort: "one-change",
  title: "Main content is marked",
  failureTitle: "Main content is not marked",
  why: "Screen-reader users jump to the main content with one key, if it is marked. Search engines and agents use it too.",
  howToFix: "Put the content between <main> and </main>.",
  threshold: 'No main element and no role="main".',
  learnMore: "https://dequeuniversity.com/rules/axe/4.10/landmark-one-main",
  check({ html }) {
    return html.hasMainLandmark ? PASSED : failed("The page has no main element.");
  },
});
