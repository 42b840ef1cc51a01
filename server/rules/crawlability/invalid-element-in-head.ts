import { defineHtmlRule } from "../page/define-html-rule";
import { failed, PASSED, textSeen } from "../page/outcomes";

export default defineHtmlRule({
  id: "invalid-element-in-head",
  category: "crawlability",
  severity: "warning",
  weight: 4,
  effort: "one-change",
  title: "Head holds only metadata",
  failureTitle: "An element ends the head early",
  why: "A browser closes the head at the first element that does not belong there; every tag after it lands in the body.",
  howToFix:
    "Move the element into the body. In the head only title, meta, link, script, style, base, template and noscript with such tags are allowed.",
  threshold: "Any other element before a later metadata tag, or a noscript in the head that holds one.",
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/valid-page-metadata",
  check({ html }) {
    if (html.invalidHeadElements.length === 0) return PASSED;
    const names = html.invalidHeadElements.map((name) => (name === "text" ? "plain text" : `<${name}>`));
    return failed(
      `The head holds ${names.join(", ")} before later metadata.`,
      names.map((name) => textSeen(name)),
    );
  },
});
