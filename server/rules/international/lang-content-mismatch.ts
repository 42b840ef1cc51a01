import { defineHtmlRule } from "../page/define-html-rule";
import { isKnownLanguageTag } from "../page/language-codes";
import { failed, measured, notApplicable, PASSED, textSeen } from "../page/outcomes";

const MIN_WORDS = 200;

/** Languages so alike in writing that telling them apart by common words would be a guess. */
const ALIKE: readonly string[][] = [
  ["da", "no", "nb", "nn"],
  ["ru", "bg", "be", "sr", "mk", "uk"],
  ["cs", "sk"],
  ["es", "gl", "ca", "ast"],
  ["pt", "gl"],
  ["nl", "af", "fy"],
  ["de", "lb", "gsw"],
  ["zh", "yue", "wuu"],
  ["tr", "az"],
  ["fi", "et"],
  ["he", "yi"],
];

function isSameOrAlike(declared: string, read: string): boolean {
  return declared === read || ALIKE.some((group) => group.includes(declared) && group.includes(read));
}

const names = new Intl.DisplayNames(["en"], { type: "language" });

export default defineHtmlRule({
  id: "lang-content-mismatch",
  category: "international",
  severity: "notice",
  weight: 2,
  effort: "one-change",
  title: "Text is in the language the page declares",
  failureTitle: "Text is in another language than the page declares",
  why: "Screen readers pronounce by the declared language, browsers offer translation by it, and search engines meet a contradiction.",
  howToFix:
    "Set lang on the html element to the language of the text; mark single foreign passages with their own lang.",
  threshold:
    "At least 200 words whose function words or script clearly belong to another language; related languages are not told apart.",
  learnMore: "https://www.w3.org/International/questions/qa-html-language-declarations",
  check({ html }) {
    const declared = html.lang?.trim().toLowerCase().split("-")[0] ?? "";
    const read = html.text.language ?? null;
    if (!isKnownLanguageTag(declared) || read === null || html.text.wordCount < MIN_WORDS)
      return notApplicable("The language of the text is not clear, or the page declares none that is known.");
    if (isSameOrAlike(declared, read)) return PASSED;
    return failed(`The page declares "${html.lang}", but the text is ${names.of(read) ?? read}.`, [
      textSeen(html.lang ?? "", "Declared"),
      textSeen(html.text.excerpt, "Text"),
      measured("Words", html.text.wordCount),
    ]);
  },
});
