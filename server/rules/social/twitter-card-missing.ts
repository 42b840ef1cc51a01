import { defineHtmlRule } from "../page/define-html-rule";
import { anyMetaContent } from "../page/head-tags";
import { failed, PASSED } from "../page/outcomes";

export default defineHtmlRule({
  id: "twitter-card-missing",
  category: "social",
  severity: "notice",
  weight: 0,
  effort: "one-change",
  appliesTo: "indexable",
  title: "Page chooses its card on X",
  failureTitle: "Page does not choose its card on X",
  why: "Without twitter:card X shows the small form at best.",
  howToFix: 'Add <meta name="twitter:card" content="summary_large_image">.',
  threshold: "No twitter:card. Informational: X falls back to Open Graph tags.",
  learnMore: "https://developer.x.com/en/docs/x-for-websites/cards/overview/abouts-cards",
  check({ html }) {
    return anyMetaContent(html, "twitter:card") !== "" ? PASSED : failed("The page has no twitter:card.");
  },
});
