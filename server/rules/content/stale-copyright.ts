import { defineHtmlRule } from "../page/define-html-rule";
import { failed, measured, notApplicable, PASSED } from "../page/outcomes";

export default defineHtmlRule({
  id: "stale-copyright",
  category: "content",
  severity: "notice",
  weight: 0,
  effort: "one-change",
  title: "Copyright notice is current",
  failureTitle: "Copyright notice is out of date",
  why: "An old year suggests that nobody looks after the site. It does not matter to ranking.",
  howToFix: "Let the template write the current year, or drop the year.",
  threshold: "The latest © year is two or more years ago. Informational.",
  learnMore: "https://developers.google.com/search/docs/fundamentals/creating-helpful-content",
  check({ html, context }) {
    const year = html.text.copyrightYear;
    if (year === null) return notApplicable("The page has no copyright year.");
    const current = new Date(context.now).getUTCFullYear();
    return year >= current - 1
      ? PASSED
      : failed(`The copyright notice says ${year}.`, [measured("Year", year, current - 1)]);
  },
});
