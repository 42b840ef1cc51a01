import { count } from "../join/words";
import { defineHtmlRule } from "../page/define-html-rule";
import { failed, notApplicable, PASSED, snippet } from "../page/outcomes";

export default defineHtmlRule({
  id: "sd-type-missing",
  category: "structured-data",
  severity: "warning",
  weight: 3,
  effort: "one-change",
  title: "Structured data names its type",
  failureTitle: "Structured data names no type",
  why: "Without @type and the schema.org context search engines do not know what is described.",
  howToFix: 'Add "@context": "https://schema.org" and an "@type".',
  threshold: "A JSON-LD node without @type, or whose @context is not schema.org.",
  learnMore: "https://schema.org/docs/gs.html",
  check({ html }) {
    const nodes = html.structuredData
      .filter((block) => block.format === "json-ld")
      .flatMap((block) => block.nodes.map((node) => ({ node, line: block.line })));
    if (nodes.length === 0) return notApplicable("The page has no JSON-LD.");
    const found = nodes.filter(
      ({ node }) =>
        (node.types.length === 0 || !node.hasContext) &&
        Object.keys(node.properties).some((name) => !name.startsWith("@")),
    );
    if (found.length === 0) return PASSED;
    return failed(
      `${count(found.length, "node")} ${found.length === 1 ? "lacks" : "lack"} a type or the schema.org context.`,
      found.map(({ node, line }) =>
        snippet(
          `${node.types.join(", ") || "no @type"}; ${node.hasContext ? "schema.org" : "no schema.org @context"}`,
          line,
        ),
      ),
    );
  },
});
