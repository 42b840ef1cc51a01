import { defineHtmlRule } from "../page/define-html-rule";
import { failed, PASSED, snippet } from "../page/outcomes";

export default defineHtmlRule({
  id: "h1-multiple",
  category: "content",
  severity: "notice",
  weight: 1,
  effort: "per-page",
  title: "Page has one main heading",
  failureTitle: "Page has several main headings",
  why: "Several h1 blur what the page is mainly about. Search engines cope, screen-reader users lose the overview.",
  howToFix: "Keep one h1 for the headline and make the others h2.",
  threshold: "More than one visible h1 with text.",
  learnMore: "https://developer.mozilla.org/en-US/docs/Web/HTML/Reference/Elements/Heading_Elements",
  check({ html }) {
    const found = html.headings.filter((heading) => heading.level === 1 && heading.text !== "");
    if (found.length < 2) return PASSED;
    return failed(
      `The page has ${found.length} h1 headings.`,
      found.map((heading) => snippet(heading.text, heading.line)),
    );
  },
});
