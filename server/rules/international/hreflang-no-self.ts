import { defineAlternatesRule } from "../join/define-alternates-rule";
import { isSamePage } from "../page/canonicals";
import { failed, PASSED, snippet } from "../page/outcomes";

export default defineAlternatesRule({
  id: "hreflang-no-self",
  category: "international",
  severity: "warning",
  weight: 3,
  effort: "one-change",
  appliesTo: "indexable",
  title: "Language versions include the page itself",
  failureTitle: "Language versions leave out the page itself",
  why: "Each version must list all versions including itself, or search engines may ignore the set.",
  howToFix: "Add a line with this page's own language and address.",
  threshold: null,
  learnMore: "https://developers.google.com/search/docs/specialty/international/localized-versions",
  check(alternates, page) {
    if (alternates.some((alternate) => alternate.url !== null && isSamePage(alternate.url, page.url))) return PASSED;
    return failed(
      "The page is missing from its own list of language versions.",
      alternates.map((alternate) => snippet(`hreflang="${alternate.code}" href="${alternate.href}"`, alternate.line)),
    );
  },
});
