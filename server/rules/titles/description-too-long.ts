import { defineHtmlRule } from "../page/define-html-rule";
import { metaContent } from "../page/head-tags";
import { failed, measured, notApplicable, PASSED, textSeen } from "../page/outcomes";

export default defineHtmlRule({
  id: "description-too-long",
  category: "titles",
  severity: "notice",
  weight: 1,
  effort: "per-page",
  appliesTo: "indexable",
  title: "Meta description is short enough to be shown whole",
  failureTitle: "Meta description is long",
  why: "Search results cut it, so its end is not read.",
  howToFix: "Put what matters first and shorten it to about 160 characters.",
  threshold: "More than 160 characters (the common figure of crawlers; Google states no limit and cuts by width).",
  learnMore: "https://developers.google.com/search/docs/appearance/snippet",
  check({ html }) {
    const description = metaContent(html, "description");
    if (description === "") return notApplicable("The page has no description.");
    const length = [...description].length;
    return length <= 160
      ? PASSED
      : failed(`The description has ${length} characters.`, [
          textSeen(description),
          measured("Characters", length, 160),
        ]);
  },
});
