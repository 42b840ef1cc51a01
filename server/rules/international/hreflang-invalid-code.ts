import { defineAlternatesRule } from "../join/define-alternates-rule";
import { count } from "../join/words";
import { hreflangFault } from "../page/language-codes";
import { failed, PASSED, snippet } from "../page/outcomes";

export default defineAlternatesRule({
  id: "hreflang-invalid-code",
  category: "international",
  severity: "warning",
  weight: 4,
  effort: "one-change",
  title: "Language codes are valid",
  failureTitle: "A language code is invalid",
  why: "Search engines ignore the annotation, so visitors may get the wrong language.",
  howToFix: "Use a language code such as en, optionally with a country such as en-GB, or x-default.",
  threshold: "ISO 639-1 language, optional ISO 15924 script, optional ISO 3166-1 alpha-2 country, or x-default.",
  learnMore: "https://developers.google.com/search/docs/specialty/international/localized-versions",
  check(alternates) {
    const found = alternates.flatMap((alternate) => {
      const fault = hreflangFault(alternate.code);
      return fault === null ? [] : [snippet(`hreflang="${alternate.code}": ${fault}`, alternate.line)];
    });
    return found.length === 0
      ? PASSED
      : failed(`${count(found.length, "language code")} ${found.length === 1 ? "is" : "are"} invalid.`, found);
  },
});
