import { count } from "../join/words";
import { defineHtmlRule } from "../page/define-html-rule";
import { metaContent } from "../page/head-tags";
import { failed, measured, notApplicable, PASSED, textSeen } from "../page/outcomes";

export default defineHtmlRule({
  id: "description-too-short",
  category: "titles",
  severity: "notice",
  weight: 1,
  effort: "per-page",
  appliesTo: "indexable",
  title: "Meta description is long enough",
  failureTitle: "Meta description is short",
  why: "A few words rarely convince anyone to click, and search engines replace them by text from the page.",
  howToFix: "Extend it to one or two sentences that say what the reader gets here.",
  threshold: "1 to 69 characters; 30 where words are written without spaces (the common figure of crawlers).",
  learnMore: "https://developers.google.com/search/docs/appearance/snippet",
  check({ html }) {
    const description = metaContent(html, "description");
    if (description === "") return notApplicable("The page has no description.");
    const length = [...description].length;
    const limit = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/.test(description) ? 30 : 70;
    return length >= limit
      ? PASSED
      : failed(`The description has ${count(length, "character")}.`, [
          textSeen(description),
          measured("Characters", length, limit),
        ]);
  },
});
