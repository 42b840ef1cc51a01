import { defineHtmlRule } from "../page/define-html-rule";
import { headMetas } from "../page/head-tags";
import { failed, PASSED, snippet } from "../page/outcomes";

export default defineHtmlRule({
  id: "generator-disclosed",
  category: "titles",
  severity: "notice",
  weight: 0,
  effort: "one-change",
  title: "Page keeps its software version to itself",
  failureTitle: "Page names the version of its software",
  why: "A version number tells attackers which known holes to try. It does not matter to search.",
  howToFix: "Switch the generator tag off, and keep the software up to date.",
  threshold: "A meta generator with a version number. Informational.",
  learnMore: "https://developer.mozilla.org/en-US/docs/Web/HTML/Reference/Elements/meta/name",
  check({ html }) {
    const found = headMetas(html, "generator").filter((meta) => /\d+\.\d+/.test(meta.content));
    return found.length === 0
      ? PASSED
      : failed(
          "The page names the version of its software.",
          found.map((meta) => snippet(meta.content, meta.line)),
        );
  },
});
