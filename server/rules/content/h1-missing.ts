import { defineHtmlRule } from "../page/define-html-rule";
import { firstHeading } from "../page/head-tags";
import { failed, PASSED, snippet } from "../page/outcomes";

export default defineHtmlRule({
  id: "h1-missing",
  category: "content",
  severity: "warning",
  weight: 3,
  effort: "per-page",
  title: "Page has a main heading",
  failureTitle: "Page has no main heading",
  why: "The h1 tells readers, screen readers and search engines at once what the page is about.",
  howToFix: "Mark the visible headline of the page as h1.",
  threshold: "No visible h1 with text or an image alt.",
  learnMore: "https://developer.mozilla.org/en-US/docs/Web/HTML/Reference/Elements/Heading_Elements",
  check({ html }) {
    if (firstHeading(html) !== "") return PASSED;
    const empty = html.headings.find((heading) => heading.level === 1);
    return failed(
      empty ? "The h1 of the page is empty." : "The page has no h1.",
      empty ? [snippet("<h1></h1>", empty.line)] : [],
    );
  },
});
