import { defineHtmlRule } from "../page/define-html-rule";
import { pageTitle } from "../page/head-tags";
import { failed, measured, notApplicable, PASSED, textSeen } from "../page/outcomes";
import { textWidthPx } from "../page/text-width";

const LIMIT_PX = 200;

/** Every narrow title is also short, and the short one costs points already. */
export default defineHtmlRule({
  id: "title-too-narrow",
  category: "titles",
  severity: "notice",
  weight: 0,
  effort: "per-page",
  appliesTo: "indexable",
  title: "Title fills a good part of a search result's line",
  failureTitle: "Title takes little of a search result's line",
  why: "Results have room for about 560 px of title. What stays empty could say why to click.",
  howToFix: "Add what sets the page apart: the product, the place, the question it answers, or the site's name.",
  threshold: "Less than 200 px in Arial at 20 px (the common figure of crawlers). Informational.",
  learnMore: "https://developers.google.com/search/docs/appearance/title-link",
  check({ html }) {
    const title = pageTitle(html);
    if (title === "") return notApplicable("The page has no title.");
    const width = textWidthPx(title, 20);
    return width >= LIMIT_PX
      ? PASSED
      : failed(`The title is about ${width} px wide.`, [textSeen(title), measured("Width", width, LIMIT_PX, "px")]);
  },
});
