import { defineHtmlRule } from "../page/define-html-rule";
import { failed, measured, notApplicable, PASSED } from "../page/outcomes";

export default defineHtmlRule({
  id: "readability-hard",
  category: "content",
  severity: "notice",
  weight: 1,
  effort: "per-page",
  appliesTo: "indexable",
  title: "Text is readable",
  failureTitle: "Text is hard to read",
  why: "Long sentences and long words cost readers, above all on a phone.",
  howToFix: "Shorten sentences to one thought each and prefer common words.",
  threshold: 'Flesch reading ease under 30 ("very difficult"), English text of 300 words or more.',
  learnMore: "https://www.w3.org/WAI/WCAG22/Understanding/reading-level.html",
  check({ html }) {
    const { readingEase, wordCount } = html.text;
    if (readingEase === null || wordCount < 300)
      return notApplicable("The page is not in English or has little running text.");
    return readingEase >= 30
      ? PASSED
      : failed(`The reading ease is ${readingEase} of 100.`, [measured("Flesch reading ease", readingEase, 30)]);
  },
});
