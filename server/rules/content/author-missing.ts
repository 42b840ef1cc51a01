import { defineHtmlRule } from "../page/define-html-rule";
import { metaContent } from "../page/head-tags";
import { failed, notApplicable, PASSED, snippet } from "../page/outcomes";
import { articleNodes, hasValue } from "../page/schema-nodes";

export default defineHtmlRule({
  id: "author-missing",
  category: "content",
  severity: "notice",
  weight: 1,
  effort: "per-page",
  appliesTo: "indexable",
  title: "Article names its author",
  failureTitle: "Article names no author",
  why: "Readers trust a text more when they know who wrote it, and search engines ask for it.",
  howToFix: "Add a visible byline and an author with name and url to the article's structured data.",
  threshold: "Article markup without an author, and no link or meta tag naming one.",
  learnMore: "https://developers.google.com/search/docs/appearance/structured-data/article#author-bp",
  check({ html }) {
    const articles = articleNodes(html).filter((node) => node.isTop);
    if (articles.length === 0) return notApplicable("The page is not marked up as an article.");
    const isNamed =
      articles.some((node) => hasValue(node, "author", "creator")) ||
      metaContent(html, "author") !== "" ||
      html.anchors.some((anchor) => anchor.rel.includes("author"));
    return isNamed
      ? PASSED
      : failed(
          "The article names no author.",
          articles.map((node) => snippet(node.types.join(", "), node.line)),
        );
  },
});
