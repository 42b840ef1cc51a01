import { defineHtmlRule } from "../page/define-html-rule";
import { failed, measured, PASSED } from "../page/outcomes";

export default defineHtmlRule({
  id: "external-links-too-many",
  category: "links",
  severity: "notice",
  weight: 1,
  effort: "per-page",
  title: "Number of outside links is reasonable",
  failureTitle: "Page has very many links to other sites",
  why: "Pages made mostly of outside links look like link lists, and hacked pages look the same.",
  howToFix: "Check that every link was placed on purpose and helps the reader.",
  threshold: "Links to more than 100 different addresses on other sites.",
  learnMore: "https://developers.google.com/search/docs/essentials/spam-policies#link-spam",
  check({ html }) {
    const targets = new Set(
      html.anchors.flatMap((anchor) => (anchor.url !== null && !anchor.isInternal ? [anchor.url] : [])),
    );
    if (targets.size <= 100) return PASSED;
    return failed(`The page links to ${targets.size} addresses on other sites.`, [
      measured("Outside links", targets.size, 100),
    ]);
  },
});
