import { count } from "../join/words";
import { defineHtmlRule } from "../page/define-html-rule";
import { isLinkList } from "../page/link-list";
import { failed, measured, notApplicable, PASSED } from "../page/outcomes";

export default defineHtmlRule({
  id: "h2-missing",
  category: "content",
  severity: "notice",
  weight: 1,
  effort: "per-page",
  appliesTo: "indexable",
  title: "Long text has subheadings",
  failureTitle: "Long text has no subheading",
  why: "Readers and search engines use subheadings to find the part they want.",
  howToFix: "Divide the text with h2 headings that say what each part answers.",
  threshold: "No h2 on a page of 300 words or more. Code samples are not counted, lists of links are left out.",
  learnMore: "https://developers.google.com/style/headings",
  check({ html }) {
    const wordCount = html.text.wordCount - (html.text.codeWordCount ?? 0);
    if (wordCount < 300) return notApplicable("The page has fewer than 300 words of running text.");
    if (html.headings.some((heading) => heading.level === 2 && heading.text !== "")) return PASSED;
    if (isLinkList(html)) return notApplicable("The page is a list of links.");
    return failed(`The text of ${count(wordCount, "word")} has no h2.`, [measured("Words", wordCount, 300)]);
  },
});
