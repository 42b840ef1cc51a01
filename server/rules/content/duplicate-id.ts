import { count } from "../join/words";
import { defineHtmlRule } from "../page/define-html-rule";
import { failed, PASSED, snippet } from "../page/outcomes";

export default defineHtmlRule({
  id: "duplicate-id",
  category: "content",
  severity: "notice",
  weight: 1,
  effort: "one-change",
  title: "Ids are unique",
  failureTitle: "An id is used more than once",
  why: "Labels, links to a section and scripts find only the first of equal ids.",
  howToFix: "Give each element its own id, or use a class.",
  threshold: null,
  learnMore: "https://developer.mozilla.org/en-US/docs/Web/HTML/Reference/Global_attributes/id",
  check({ html }) {
    const found = html.duplicateIds;
    return found.length === 0
      ? PASSED
      : failed(
          `${count(found.length, "id")} ${found.length === 1 ? "occurs" : "occur"} more than once.`,
          found.map((id) => snippet(`id="${id}"`)),
        );
  },
});
