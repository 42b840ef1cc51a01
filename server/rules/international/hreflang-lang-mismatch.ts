import { defineAlternatesRule } from "../join/define-alternates-rule";
import { isSamePage } from "../page/canonicals";
import { failed, notApplicable, PASSED, snippet } from "../page/outcomes";

export default defineAlternatesRule({
  id: "hreflang-lang-mismatch",
  category: "international",
  severity: "warning",
  weight: 3,
  effort: "one-change",
  title: "Page language and hreflang agree",
  failureTitle: "Page language and hreflang disagree",
  why: "The page says one language to browsers and another to search engines; one of them is wrong.",
  howToFix: "Correct the lang attribute of html or the hreflang of this page.",
  threshold: "The language part of the page's own hreflang differs from html lang.",
  learnMore: "https://developers.google.com/search/docs/specialty/international/localized-versions",
  check(alternates, page) {
    const lang = page.html?.lang?.trim().toLowerCase().split("-")[0] ?? "";
    const own = alternates.filter(
      (alternate) =>
        alternate.code.toLowerCase() !== "x-default" && alternate.url !== null && isSamePage(alternate.url, page.url),
    );
    if (lang === "" || own.length === 0) return notApplicable("The page does not name its own language twice.");
    if (own.some((alternate) => alternate.code.toLowerCase().split(/[-_]/)[0] === lang)) return PASSED;
    return failed(
      `The page says lang="${page.html?.lang ?? ""}" but hreflang="${own[0]?.code ?? ""}".`,
      own.map((alternate) => snippet(`hreflang="${alternate.code}" href="${alternate.href}"`, alternate.line)),
    );
  },
});
