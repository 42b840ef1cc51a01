import { count } from "../join/words";
import { defineHtmlRule } from "../page/define-html-rule";
import { failed, notApplicable, PASSED, snippet } from "../page/outcomes";

export default defineHtmlRule({
  id: "sd-differs-from-page",
  category: "structured-data",
  severity: "warning",
  weight: 4,
  effort: "project",
  title: "Structured data says what the page says",
  failureTitle: "Structured data says what the page does not show",
  why: "Google asks that marked-up values are visible to visitors, and may ignore the markup or act on the site otherwise.",
  howToFix: "Fill text and markup from the same source, and remove values that visitors cannot see.",
  threshold:
    "Name or price of the page's one product, or a rating value, in JSON-LD and nowhere else on a page of at least 100 words. Availability is not compared: it has too many wordings.",
  learnMore: "https://developers.google.com/search/docs/appearance/structured-data/sd-policies#content",
  check({ html }) {
    const isMarked = html.structuredData.some((block) => block.format === "json-ld" && block.nodes.length > 0);
    if (!isMarked || html.unseenClaims === undefined) return notApplicable("The page has no JSON-LD.");
    const found = html.unseenClaims;
    if (found.length === 0) return PASSED;
    return failed(
      `${count(found.length, "value")} of the markup ${found.length === 1 ? "is" : "are"} not shown on the page.`,
      found.map((claim) => snippet(`${claim.type}.${claim.property}: ${claim.value}`, claim.line)),
    );
  },
});
