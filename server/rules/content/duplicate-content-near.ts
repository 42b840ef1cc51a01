import { defineSiteRule } from "@/server/rules/define";
import { comparablePages } from "@/server/rules/join/duplicates";
import { nearestDuplicates } from "@/server/rules/join/near-duplicates";
import { failPage, settle } from "@/server/rules/join/outcomes";

const THRESHOLD = 0.85;
const MIN_WORDS = 50;

export default defineSiteRule({
  id: "duplicate-content-near",
  category: "content",
  severity: "notice",
  weight: 2,
  effort: "project",
  title: "Page differs clearly from others",
  failureTitle: "Page is almost the same as another page",
  why: "Pages that differ in a few words compete with each other, and search engines may show only one.",
  howToFix: "Merge pages with one purpose. Where both are needed, add what is special about each.",
  threshold:
    "Estimated overlap of 85 % of the five-word sequences, in texts of at least 50 words. The limit that most audit tools use.",
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/consolidate-duplicate-urls",
  check(site) {
    const pages = comparablePages(site).filter((page) => (page.html?.text.wordCount ?? 0) >= MIN_WORDS);
    const failures = [...nearestDuplicates(pages, THRESHOLD)].map(([page, { other, value }]) =>
      failPage(page.url, `About ${Math.round(value * 100)} % of the text is the same as on another page.`, [
        { kind: "url", label: "Similar page", value: other.url },
        { kind: "number", label: "Overlap", value: Math.round(value * 100), unit: "%", limit: THRESHOLD * 100 },
      ]),
    );
    return settle(failures, pages.length > 1 ? pages.length : 0, "Fewer than two pages with enough text.");
  },
});
