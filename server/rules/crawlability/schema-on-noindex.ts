import { defineHtmlRule } from "../page/define-html-rule";
import { failed, notApplicable, PASSED, snippet } from "../page/outcomes";
import { hasDirective } from "../page/robots-directives";
import { nodesOfType } from "../page/schema-nodes";

const RICH = [
  "Product",
  "Recipe",
  "Event",
  "JobPosting",
  "FAQPage",
  "QAPage",
  "VideoObject",
  "Course",
  "Review",
  "SoftwareApplication",
  "LocalBusiness",
];

export default defineHtmlRule({
  id: "schema-on-noindex",
  category: "crawlability",
  severity: "notice",
  weight: 1,
  effort: "one-change",
  title: "Rich results are possible",
  failureTitle: "Page with rich-result markup is not indexed",
  why: "Structured data earns nothing on a page that search engines are told to leave out.",
  howToFix: "Remove noindex if the page should be found; otherwise leave the markup out.",
  threshold: null,
  learnMore: "https://developers.google.com/search/docs/appearance/structured-data/sd-policies",
  check({ page, html }) {
    if (!hasDirective(page, "noindex", "none")) return notApplicable("The page may be indexed.");
    const nodes = nodesOfType(html, ...RICH).filter((node) => node.isTop);
    if (nodes.length === 0) return PASSED;
    const types = [...new Set(nodes.flatMap((node) => node.types))];
    return failed(
      `The page describes ${types.join(", ")} but asks not to be indexed.`,
      nodes.map((node) => snippet(node.types.join(", "), node.line)),
    );
  },
});
