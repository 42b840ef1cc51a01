import { canonicalTags } from "../page/canonicals";
import { defineHtmlRule } from "../page/define-html-rule";
import { failed, PASSED, snippet } from "../page/outcomes";

export default defineHtmlRule({
  id: "canonical-outside-head",
  category: "canonical",
  severity: "critical",
  weight: 8,
  effort: "one-change",
  title: "Canonical tag stands in the head",
  failureTitle: "Canonical tag ended up outside the head",
  why: "Search engines ignore a canonical in the body.",
  howToFix: "Move it into the head, or remove the element that ends the head before it.",
  threshold: "A canonical tag under body after parsing by the HTML standard, and none in the head.",
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/consolidate-duplicate-urls",
  check({ page, html }) {
    const outside = html.links.filter((link) => !link.inHead && link.rel.includes("canonical"));
    if (outside.length === 0 || canonicalTags(page).length > 0) return PASSED;
    const cause = html.invalidHeadElements.filter((name) => !name.startsWith("noscript"));
    const because =
      cause.length > 0
        ? ` The head ends early at ${cause.map((name) => (name === "text" ? "plain text" : `<${name}>`)).join(", ")}.`
        : "";
    return failed(
      `The canonical tag is in the body, where it is ignored.${because}`,
      outside.map((tag) => snippet(`<link rel="canonical" href="${tag.href}">`, tag.line)),
    );
  },
});
