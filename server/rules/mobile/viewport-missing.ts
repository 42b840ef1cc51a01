import { defineHtmlRule } from "../page/define-html-rule";
import { anyMetaContent } from "../page/head-tags";
import { failed, PASSED } from "../page/outcomes";

export default defineHtmlRule({
  id: "viewport-missing",
  category: "mobile",
  severity: "critical",
  weight: 8,
  effort: "one-change",
  title: "Page adapts to the screen",
  failureTitle: "Page does not adapt to the screen",
  why: "Phones show it as a shrunken desktop page with tiny text.",
  howToFix: 'Add <meta name="viewport" content="width=device-width, initial-scale=1"> to the head.',
  threshold: "No viewport tag with content. Browsers obey one in the body too.",
  learnMore: "https://web.dev/articles/responsive-web-design-basics#viewport",
  check({ html }) {
    return anyMetaContent(html, "viewport") !== "" ? PASSED : failed("The page has no viewport tag.");
  },
});
