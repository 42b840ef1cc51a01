import { defineHtmlRule } from "../page/define-html-rule";
import { headTitles } from "../page/head-tags";
import { failed, PASSED, snippet } from "../page/outcomes";

export default defineHtmlRule({
  id: "title-multiple",
  category: "titles",
  severity: "warning",
  weight: 3,
  effort: "one-change",
  title: "Page has one title",
  failureTitle: "Page has several titles",
  why: "Search engines choose one of them, and the choice may not be yours.",
  howToFix: "Keep the title written for this page; a theme and a plugin that both write one are the usual cause.",
  threshold: "More than one non-empty title in the head. Titles inside drawings do not count.",
  learnMore: "https://developers.google.com/search/docs/appearance/title-link",
  check({ html }) {
    const titles = headTitles(html).filter((title) => title.text !== "");
    if (titles.length < 2) return PASSED;
    return failed(
      `The head holds ${titles.length} titles.`,
      titles.map((title) => snippet(title.text, title.line)),
    );
  },
});
