import { defineHtmlRule } from "../page/define-html-rule";
import { headMetas, metaContent } from "../page/head-tags";
import { failed, PASSED, snippet } from "../page/outcomes";

export default defineHtmlRule({
  id: "description-missing",
  category: "titles",
  severity: "warning",
  weight: 3,
  effort: "per-page",
  appliesTo: "indexable",
  title: "Page has a meta description",
  failureTitle: "Page has no meta description",
  why: "Search engines then cut a text out of the page themselves, often a menu or the first lines.",
  howToFix: "Write one or two sentences that say what the reader gets here, about 70 to 160 characters.",
  threshold: null,
  learnMore: "https://developers.google.com/search/docs/appearance/snippet",
  check({ html }) {
    if (metaContent(html, "description") !== "") return PASSED;
    const empty = headMetas(html, "description")[0];
    return failed(
      empty ? "The meta description is empty." : "The head holds no meta description.",
      empty ? [snippet(`<meta name="description" content="">`, empty.line)] : [],
    );
  },
});
