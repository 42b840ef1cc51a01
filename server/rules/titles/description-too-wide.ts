import { defineHtmlRule } from "../page/define-html-rule";
import { metaContent } from "../page/head-tags";
import { failed, measured, notApplicable, PASSED, textSeen } from "../page/outcomes";
import { textWidthPx } from "../page/text-width";

/** Descriptions over 160 characters are reported by description-too-long only. */
export default defineHtmlRule({
  id: "description-too-wide",
  category: "titles",
  severity: "notice",
  weight: 1,
  effort: "per-page",
  appliesTo: "indexable",
  title: "Meta description fits two lines of a search result",
  failureTitle: "Meta description is wider than a search result shows",
  why: "Results are cut by width and not by characters; wide letters use up the room sooner.",
  howToFix: "Shorten the description, or put what matters first.",
  threshold: "More than 985 px in Arial at 14 px on desktop, measured on descriptions of at most 160 characters.",
  learnMore: "https://developers.google.com/search/docs/appearance/snippet",
  check({ html }) {
    const description = metaContent(html, "description");
    if (description === "" || [...description].length > 160)
      return notApplicable("The page has no description of ordinary length.");
    const width = textWidthPx(description, 14);
    return width <= 985
      ? PASSED
      : failed(`The description is about ${width} px wide.`, [
          textSeen(description),
          measured("Width", width, 985, "px"),
        ]);
  },
});
