import { count } from "../join/words";
import { defineHtmlRule } from "../page/define-html-rule";
import { failed, notApplicable, PASSED, snippet } from "../page/outcomes";

export default defineHtmlRule({
  id: "sd-invalid-json",
  category: "structured-data",
  severity: "critical",
  weight: 7,
  effort: "one-change",
  title: "Structured data can be read",
  failureTitle: "Structured data cannot be read",
  why: "One misplaced comma makes search engines drop the whole block, and with it the rich result.",
  howToFix: "Correct the JSON at the place named; write it with a serialiser instead of by hand.",
  threshold: "A JSON-LD block that JSON.parse rejects.",
  learnMore: "https://developers.google.com/search/docs/appearance/structured-data/intro-structured-data",
  check({ html }) {
    const blocks = html.structuredData.filter((block) => block.format === "json-ld");
    if (blocks.length === 0) return notApplicable("The page has no JSON-LD.");
    const broken = blocks.filter((block) => block.error !== null);
    return broken.length === 0
      ? PASSED
      : failed(
          `${count(broken.length, "JSON-LD block")} cannot be read.`,
          broken.map((block) => snippet(block.error ?? "", block.line)),
        );
  },
});
