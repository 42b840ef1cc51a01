import { defineHtmlRule } from "../page/define-html-rule";
import { failed, PASSED, snippet } from "../page/outcomes";
import { isRecord, schemaNodes, typesOf, valuesOf } from "../page/schema-nodes";

export default defineHtmlRule({
  id: "sd-retired-feature",
  category: "structured-data",
  severity: "notice",
  weight: 0,
  effort: "one-change",
  title: "Structured data serves current features",
  failureTitle: "Structured data is for a retired feature",
  why: "Google no longer shows a result for it. It does no harm.",
  howToFix: "Leave it for other readers, or remove it to save bytes.",
  threshold: "HowTo, or a WebSite with SearchAction. Informational.",
  learnMore: "https://developers.google.com/search/blog/2024/10/sitelinks-search-box",
  check({ html }) {
    const found = schemaNodes(html).filter(
      (node) =>
        node.types.includes("HowTo") ||
        (node.types.includes("WebSite") &&
          valuesOf(node.properties.potentialAction).some(
            (action) => isRecord(action) && typesOf(action).includes("SearchAction"),
          )),
    );
    return found.length === 0
      ? PASSED
      : failed(
          "Google no longer shows a result for this markup.",
          found.map((node) => snippet(node.types.join(", "), node.line)),
        );
  },
});
