import { defineHtmlRule } from "../page/define-html-rule";
import { pageTitle } from "../page/head-tags";
import { failed, measured, notApplicable, PASSED, textSeen } from "../page/outcomes";

export default defineHtmlRule({
  id: "title-too-long",
  category: "titles",
  severity: "notice",
  weight: 1,
  effort: "per-page",
  appliesTo: "indexable",
  title: "Title is short enough to be shown whole",
  failureTitle: "Title is long",
  why: "Search results cut long titles, so their end is not read.",
  howToFix: "Put the important words first and leave out repetition, or shorten the title to about 60 characters.",
  threshold: "More than 60 characters (the common figure of crawlers; Google states no limit and cuts by width).",
  learnMore: "https://developers.google.com/search/docs/appearance/title-link",
  check({ html }) {
    const title = pageTitle(html);
    if (title === "") return notApplicable("The page has no title.");
    const length = [...title].length;
    return length <= 60
      ? PASSED
      : failed(`The title has ${length} characters.`, [textSeen(title), measured("Characters", length, 60)]);
  },
});
