import { count } from "../join/words";
import { defineHtmlRule } from "../page/define-html-rule";
import { failed, PASSED, snippet } from "../page/outcomes";

export default defineHtmlRule({
  id: "heading-empty",
  category: "content",
  severity: "notice",
  weight: 1,
  effort: "per-page",
  title: "Headings have text",
  failureTitle: "A heading is empty",
  why: "Screen readers announce a heading and then say nothing.",
  howToFix: "Give the heading text, or use another element if it only makes space.",
  threshold: null,
  learnMore: "https://www.w3.org/WAI/tutorials/page-structure/headings/",
  check({ html }) {
    const empty = html.headings.filter((heading) => heading.text === "");
    if (empty.length === 0) return PASSED;
    return failed(
      `${count(empty.length, "heading")} ${empty.length === 1 ? "has" : "have"} no text.`,
      empty.map((heading) => snippet(`<h${heading.level}></h${heading.level}>`, heading.line)),
    );
  },
});
