import { defineHtmlRule } from "../page/define-html-rule";
import { isKnownLanguageTag } from "../page/language-codes";
import { failed, notApplicable, PASSED, snippet } from "../page/outcomes";

export default defineHtmlRule({
  id: "lang-invalid",
  category: "international",
  severity: "warning",
  weight: 3,
  effort: "one-change",
  title: "Page language is valid",
  failureTitle: "Page language is invalid",
  why: "Software does not know the code, as if there were none.",
  howToFix: "Use a code such as en, de or pt-BR.",
  threshold: "Not a well-formed language tag (BCP 47) that starts with a known language.",
  learnMore: "https://www.rfc-editor.org/rfc/rfc5646",
  check({ html }) {
    const lang = html.lang?.trim() ?? "";
    if (lang === "") return notApplicable("The page declares no language.");
    return isKnownLanguageTag(lang)
      ? PASSED
      : failed(`"${lang}" is not a language code.`, [snippet(`<html lang="${lang}">`)]);
  },
});
