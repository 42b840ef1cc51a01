import { count } from "../join/words";
import { defineHtmlRule } from "../page/define-html-rule";
import { failed, PASSED, snippet } from "../page/outcomes";

/** Errors that change the structure, by their name in the HTML standard. */
const STRUCTURAL: ReadonlyMap<string, string> = new Map([
  ["duplicate-attribute", "An attribute is written twice"],
  ["end-tag-without-matching-open-element", "End tag without a start tag"],
  ["closing-of-element-with-open-child-elements", "End tag while an element inside is still open"],
  ["open-elements-left-after-eof", "Element is never closed"],
  ["eof-in-tag", "The file ends inside a tag"],
  ["eof-in-comment", "The file ends inside a comment"],
  ["missing-end-tag-name", "End tag without a name"],
  ["missing-whitespace-between-attributes", "No space between attributes"],
  ["invalid-first-character-of-tag-name", "A < that starts no tag"],
  ["unexpected-character-in-attribute-name", "Quotation mark or < in an attribute name"],
  ["unexpected-solidus-in-tag", "A / inside a tag"],
  ["missing-attribute-value", "Attribute without its value"],
  ["misplaced-doctype", "Doctype in the wrong place"],
  ["nested-noscript-in-head", "A noscript inside another"],
  ["abandoned-head-element-child", "Head element after the head"],
  ["incorrectly-opened-comment", "Comment that starts wrongly"],
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
      found.map((error) => snippet(`${STRUCTURAL.get(error.code)} (${error.count}×, first here)`, error.firstLine)),
    );
  },
});
