import { defineHtmlRule } from "../page/define-html-rule";
import { firstHeading } from "../page/head-tags";
import { failed, measured, notApplicable, PASSED, textSeen } from "../page/outcomes";

export default defineHtmlRule({
  id: "h1-too-long",
  category: "content",
  severity: "notice",
  weight: 1,
  effort: "per-page",
  appliesTo: "indexable",
  title: "Main heading is brief",
  failureTitle: "Main heading is long",
  why: "A headline is read at a glance; a long one is a paragraph in large letters.",
  howToFix: "Shorten the h1 and move details into the first paragraph.",
  threshold: "More than 70 characters (the common figure of crawlers).",
  learnMore: "https://developer.mozilla.org/en-US/docs/Web/HTML/Reference/Elements/Heading_Elements",
  check({ html }) {
    const heading = firstHeading(html);
    if (heading === "") return notApplicable("The page has no h1.");
    const length = [...heading].length;
    return length <= 70
      ? PASSED
      : failed(`The h1 has ${length} characters.`, [textSeen(heading), measured("Characters", length, 70)]);
  },
});
