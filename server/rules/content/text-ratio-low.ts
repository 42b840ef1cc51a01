import { defineHtmlRule } from "../page/define-html-rule";
import { failed, measured, notApplicable, PASSED } from "../page/outcomes";

export default defineHtmlRule({
  id: "text-ratio-low",
  category: "content",
  severity: "notice",
  weight: 0,
  effort: "project",
  title: "Page is mostly content",
  failureTitle: "Page is mostly code",
  why: "A low share of text can point to bloated templates. It is not a ranking factor and never scored.",
  howToFix: "Move inline scripts, styles and drawings into files of their own.",
  threshold: "Visible text is at most 10 % of the HTML, on pages over 10 KiB. Informational.",
  learnMore: "https://developers.google.com/search/docs/fundamentals/seo-starter-guide",
  check({ page, html }) {
    const size = page.fetch.bodyBytes;
    if (size === null || size < 10_240) return notApplicable("The page is small.");
    const percent = Math.round((html.text.visibleLength / size) * 1000) / 10;
    return percent > 10
      ? PASSED
      : failed(`${percent} % of the HTML is visible text.`, [measured("Text", percent, 10, "%")]);
  },
});
