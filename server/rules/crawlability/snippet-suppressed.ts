import { defineHtmlRule } from "../page/define-html-rule";
import { failed, PASSED, snippet } from "../page/outcomes";
import { robotsDirectives } from "../page/robots-directives";

export default defineHtmlRule({
  id: "snippet-suppressed",
  category: "crawlability",
  severity: "notice",
  weight: 2,
  effort: "one-change",
  appliesTo: "indexable",
  title: "Search engines may show a snippet",
  failureTitle: "Page forbids any snippet",
  why: "Without a text under the title fewer people click, and the page is left out of answers that quote it.",
  howToFix: "Remove nosnippet or max-snippet:0; to hide only a part, put data-nosnippet on that part.",
  threshold: "nosnippet or max-snippet:0 for all engines or Googlebot.",
  learnMore: "https://developers.google.com/search/docs/appearance/snippet",
  check({ page }) {
    const found = robotsDirectives(page).filter(
      ({ name, value }) => name === "nosnippet" || (name === "max-snippet" && value === "0"),
    );
    if (found.length === 0) return PASSED;
    return failed(
      "The page forbids search engines to show any of its text.",
      found.map(({ name, value, line }) => snippet(`robots: ${value === null ? name : `${name}:${value}`}`, line)),
    );
  },
});
