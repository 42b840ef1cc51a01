import { alternates } from "../page/alternates";
import { defineHtmlRule } from "../page/define-html-rule";
import { failed, notApplicable, PASSED, textSeen } from "../page/outcomes";

/** Alternates in sitemaps are a third method, which the crawl does not read. */
export default defineHtmlRule({
  id: "hreflang-mixed-methods",
  category: "international",
  severity: "notice",
  weight: 2,
  effort: "one-change",
  title: "Language versions are declared in one way",
  failureTitle: "HTML and HTTP header name different language versions",
  why: "Search engines accept either way; when the two disagree, nobody can tell which one counts.",
  howToFix: "Declare all versions in one place, and remove the other or fill both from one source.",
  threshold: "hreflang in both the HTML and the Link header, with different sets of language and address.",
  learnMore: "https://developers.google.com/search/docs/specialty/international/localized-versions",
  check({ page }) {
    const all = alternates(page).filter(({ url }) => url !== null);
    const key = ({ code, url }: (typeof all)[number]) => `${code.toLowerCase()} ${url}`;
    // Tags of the HTML carry a line, entries of the header none.
    const html = new Set(all.filter(({ line }) => line !== null).map(key));
    const header = new Set(all.filter(({ line }) => line === null).map(key));
    if (html.size === 0 || header.size === 0)
      return notApplicable("Language versions are declared in one way or not at all.");
    const onlyHtml = [...html].filter((entry) => !header.has(entry));
    const onlyHeader = [...header].filter((entry) => !html.has(entry));
    if (onlyHtml.length + onlyHeader.length === 0) return PASSED;
    return failed("The HTML and the Link header name different language versions.", [
      ...onlyHtml.map((entry) => textSeen(entry, "Only in the HTML")),
      ...onlyHeader.map((entry) => textSeen(entry, "Only in the header")),
    ]);
  },
});
