import { alternates } from "../page/alternates";
import { isSamePage } from "../page/canonicals";
import { defineHtmlRule } from "../page/define-html-rule";
import { failed, notApplicable, PASSED, snippet } from "../page/outcomes";

export default defineHtmlRule({
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
  check({ page }) {
    const all = alternates(page);
    if (all.length === 0) return notApplicable("The page names no language versions.");
    if (all.some((alternate) => alternate.url !== null && isSamePage(alternate.url, page.url))) return PASSED;
    return failed(
      "The page is missing from its own list of language versions.",
      all.map((alternate) => snippet(`hreflang="${alternate.code}" href="${alternate.href}"`, alternate.line)),
    );
  },
});
