import { defineHtmlRule } from "../page/define-html-rule";
import { pageTitle } from "../page/head-tags";
import { failed, measured, notApplicable, PASSED, textSeen } from "../page/outcomes";
import { textWidthPx } from "../page/text-width";

/** Titles over 60 characters are reported by title-too-long; naming them twice would only repeat the same work. */
export default defineHtmlRule({
  id: "title-too-wide",
  category: "titles",
  severity: "notice",
  weight: 1,
  effort: "per-page",
  appliesTo: "indexable",
  title: "Title fits the width of a search result",
  failureTitle: "Title is wider than a search result",
  why: "Results are cut by width and not by characters; wide letters use up the room sooner.",
  howToFix: "Shorten the title, or move the important words to its beginning.",
  threshold: "More than 561 px in Arial at 20 px, measured on titles of at most 60 characters.",
  learnMore: "https://developers.google.com/search/docs/appearance/title-link",
  check({ html }) {
    const title = pageTitle(html);
    if (title === "" || [...title].length > 60) return notApplicable("The page has no title of ordinary length.");
    const width = textWidthPx(title, 20);
    return width <= 561
      ? PASSED
      : failed(`The title is about ${width} px wide.`, [textSeen(title), measured("Width", width, 561, "px")]);
  },
});
