import { defineHtmlRule } from "../page/define-html-rule";
import { isLinkList } from "../page/link-list";
import { failed, measured, notApplicable, PASSED } from "../page/outcomes";

export default defineHtmlRule({
  id: "keyword-stuffing",
  category: "content",
  severity: "notice",
  weight: 1,
  effort: "per-page",
  appliesTo: "indexable",
  title: "Words are not repeated for search engines",
  failureTitle: "A word is repeated unusually often",
  why: "Text written for search engines reads badly, and search engines count it as spam.",
  howToFix: "Read the text aloud and replace repetitions by pronouns, synonyms or nothing.",
  threshold:
    "One English content word, in running text, is 8 % or more of at least 100 words and occurs 15 times or more. The usual figure of 3 % is met by honest pages. Lists of links are left out.",
  learnMore: "https://developers.google.com/search/docs/essentials/spam-policies#keyword-stuffing",
  check({ html }) {
    const { topWord, wordCount } = html.text;
    if (topWord === null) return notApplicable("The page is not in English or is short.");
    const percent = Math.round((topWord.count / wordCount) * 1000) / 10;
    if (percent < 8 || topWord.count < 15) return PASSED;
    if (isLinkList(html)) return notApplicable("The page is a list of links.");
    return failed(`"${topWord.word}" is ${percent} % of the words.`, [
      measured("Occurrences", topWord.count, 15),
      measured("Share", percent, 8, "%"),
    ]);
  },
});
