import { defineHtmlRule } from "../page/define-html-rule";
import { headMetas } from "../page/head-tags";
import { failed, PASSED, snippet } from "../page/outcomes";

export default defineHtmlRule({
  id: "description-multiple",
  category: "titles",
  severity: "warning",
  weight: 3,
  effort: "one-change",
  title: "Page has one meta description",
  failureTitle: "Page has several meta descriptions",
  why: "Search engines choose one description and the choice may not be yours.",
  howToFix: "Keep the description written for this page and remove the others.",
  threshold: "More than one non-empty description in the head.",
  learnMore: "https://developers.google.com/search/docs/appearance/snippet",
  check({ html }) {
    const texts = headMetas(html, "description").filter((meta) => meta.content.trim() !== "");
    if (texts.length < 2) return PASSED;
    return failed(
      `The head holds ${texts.length} descriptions.`,
      texts.map((meta) => snippet(meta.content, meta.line)),
    );
  },
});
