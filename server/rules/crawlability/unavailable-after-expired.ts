import { defineHtmlRule } from "../page/define-html-rule";
import { failed, PASSED, snippet } from "../page/outcomes";
import { robotsDirectives } from "../page/robots-directives";

export default defineHtmlRule({
  id: "unavailable-after-expired",
  category: "crawlability",
  severity: "warning",
  weight: 5,
  effort: "one-change",
  title: "Page has not expired",
  failureTitle: "Page expired by its own unavailable_after date",
  why: "After this date search engines drop the page from their results.",
  howToFix: "Remove the unavailable_after directive, or move its date if the page should stay in search.",
  threshold: "The date of unavailable_after lies in the past.",
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/robots-meta-tag#unavailable_after",
  check({ page, context }) {
    const now = Date.parse(context.now);
    const expired = robotsDirectives(page).filter(
      ({ name, value }) => name === "unavailable_after" && Date.parse(value ?? "") < now,
    );
    if (expired.length === 0) return PASSED;
    return failed(
      "The page told search engines to drop it after a date that has passed.",
      expired.map(({ value, line }) => snippet(`unavailable_after: ${value ?? ""}`, line)),
    );
  },
});
