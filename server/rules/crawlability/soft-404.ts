import { defineHtmlRule } from "../page/define-html-rule";
import { failed, measured, PASSED, textSeen } from "../page/outcomes";
import { notFoundPhrase } from "../page/soft-not-found";

export default defineHtmlRule({
  id: "soft-404",
  category: "crawlability",
  severity: "warning",
  weight: 5,
  effort: "one-change",
  appliesTo: "indexable",
  title: "Page is no error page in disguise",
  failureTitle: "Error page answers with status 200",
  why: "Search engines waste visits on it, may show it in results, and report it as a soft 404.",
  howToFix: "Answer with status 404 or 410, or redirect to the closest living page if there is one.",
  threshold: "The title or first h1 is a not-found phrase and the page has at most 250 words.",
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/http-network-errors#soft-404-errors",
  check({ html }) {
    const phrase = notFoundPhrase(html);
    if (phrase === null) return PASSED;
    return failed(`The page answers with success but says "${phrase}".`, [
      textSeen(phrase),
      measured("Words", html.text.wordCount),
    ]);
  },
});
