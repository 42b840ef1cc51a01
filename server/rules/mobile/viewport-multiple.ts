import { defineHtmlRule } from "../page/define-html-rule";
import { viewportTags } from "../page/head-tags";
import { failed, PASSED, snippet } from "../page/outcomes";

export default defineHtmlRule({
  id: "viewport-multiple",
  category: "mobile",
  severity: "notice",
  weight: 1,
  effort: "one-change",
  title: "Page has one viewport tag",
  failureTitle: "Page has several viewport tags",
  why: "Browsers merge them; the last one wins, which is easy to overlook.",
  howToFix: "Keep one.",
  threshold: null,
  learnMore: "https://developer.mozilla.org/en-US/docs/Web/HTML/Reference/Elements/meta/name/viewport",
  check({ html }) {
    const tags = viewportTags(html);
    return tags.length < 2
      ? PASSED
      : failed(
          `The page has ${tags.length} viewport tags.`,
          tags.map((tag) => snippet(`<meta name="viewport" content="${tag.content}">`, tag.line)),
        );
  },
});
