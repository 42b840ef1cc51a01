import { count } from "../join/words";
import { defineHtmlRule } from "../page/define-html-rule";
import { failed, PASSED, snippet } from "../page/outcomes";

export default defineHtmlRule({
  id: "heading-level-skipped",
  category: "content",
  severity: "notice",
  weight: 1,
  effort: "per-page",
  title: "Heading levels follow each other",
  failureTitle: "A heading level is skipped",
  why: "People who move through a page by its headings take a missing level for missing content.",
  howToFix: "Choose heading levels by structure and set their size with CSS.",
  threshold: "A heading more than one level below the heading before it.",
  learnMore: "https://www.w3.org/WAI/tutorials/page-structure/headings/",
  check({ html }) {
    const headings = html.headings.filter((heading) => heading.text !== "");
    const skipped = headings.filter(
      (heading, index) => index > 0 && heading.level > (headings[index - 1]?.level ?? 6) + 1,
    );
    if (skipped.length === 0) return PASSED;
    return failed(
      `${count(skipped.length, "heading")} ${skipped.length === 1 ? "skips" : "skip"} a level.`,
      skipped.map((heading) => snippet(`h${heading.level}: ${heading.text}`, heading.line)),
    );
  },
});
