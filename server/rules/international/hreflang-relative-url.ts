import { count } from "../join/words";
import { alternates } from "../page/alternates";
import { defineHtmlRule } from "../page/define-html-rule";
import { failed, notApplicable, PASSED, snippet } from "../page/outcomes";

export default defineHtmlRule({
  id: "hreflang-relative-url",
  category: "international",
  severity: "warning",
  weight: 3,
  effort: "one-change",
  title: "Language versions have absolute addresses",
  failureTitle: "A language version has a relative address",
  why: "Google asks for full addresses; others may be ignored.",
  howToFix: "Write the full address with https:// and host.",
  threshold: "An hreflang address without scheme and host.",
  learnMore: "https://developers.google.com/search/docs/specialty/international/localized-versions",
  check({ page }) {
    const all = alternates(page);
    if (all.length === 0) return notApplicable("The page names no language versions.");
    const found = all.filter((alternate) => !/^\s*https?:\/\//i.test(alternate.href));
    return found.length === 0
      ? PASSED
      : failed(
          `${count(found.length, "language version")} ${found.length === 1 ? "has" : "have"} a relative address.`,
          found.map((alternate) => snippet(`hreflang="${alternate.code}" href="${alternate.href}"`, alternate.line)),
        );
  },
});
