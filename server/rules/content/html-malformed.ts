import { count } from "../join/words";
import { defineHtmlRule } from "../page/define-html-rule";
import { failed, PASSED, snippet } from "../page/outcomes";

const STRUCTURAL = new Set([
  "duplicate-attribute",
  "end-tag-without-matching-open-element",
  "closing-of-element-with-open-child-elements",
  "open-elements-left-after-eof",
  "eof-in-tag",
  "eof-in-comment",
  "missing-end-tag-name",
  "missing-whitespace-between-attributes",
  "invalid-first-character-of-tag-name",
  "unexpected-character-in-attribute-name",
  "unexpected-solidus-in-tag",
  "missing-attribute-value",
  "misplaced-doctype",
  "nested-noscript-in-head",
  "abandoned-head-element-child",
  "incorrectly-opened-comment",
]);

export default defineHtmlRule({
  id: "html-malformed",
  category: "content",
  severity: "notice",
  weight: 1,
  effort: "one-change",
  title: "HTML is well formed",
  failureTitle: "HTML has structural errors",
  why: "Browsers repair faulty markup, each a little differently; links or text can end up where you did not put them.",
  howToFix: "Run the page through a validator and correct these places, usually unclosed or wrongly nested elements.",
  threshold: "4 or more errors that change the structure: stray or missing end tags, duplicate attributes, cut tags.",
  learnMore: "https://html.spec.whatwg.org/multipage/parsing.html#parse-errors",
  check({ html }) {
    const found = html.parseErrors.filter(({ code }) => STRUCTURAL.has(code));
    const total = found.reduce((sum, error) => sum + error.count, 0);
    if (total < 4) return PASSED;
    return failed(
      `The HTML has ${count(total, "structural error")}.`,
      found.map((error) => snippet(`${error.code} (${error.count}×, first here)`, error.firstLine)),
    );
  },
});
