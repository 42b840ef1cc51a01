import { count } from "../join/words";
import { defineHtmlRule } from "../page/define-html-rule";
import { failed, PASSED, snippet } from "../page/outcomes";

export default defineHtmlRule({
  id: "placeholder-text",
  category: "content",
  severity: "warning",
  weight: 5,
  effort: "per-page",
  title: "Page holds no placeholder text",
  failureTitle: "Page shows placeholder text",
  why: "Dummy text and unfilled templates look broken, and search engines may show them in results.",
  howToFix: "Replace the placeholder by real text, or repair the template that left it unfilled.",
  threshold:
    '"Lorem ipsum dolor", "{{…}}", "[object Object]", "TODO:" and similar in visible text outside code samples.',
  learnMore: "https://developers.google.com/search/docs/fundamentals/creating-helpful-content",
  check({ html }) {
    const found = html.text.placeholders;
    return found.length === 0
      ? PASSED
      : failed(
          `Placeholder text is visible in ${count(found.length, "place")}.`,
          found.map((text) => snippet(text)),
        );
  },
});
