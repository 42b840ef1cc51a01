import { count } from "../join/words";
import { defineHtmlRule } from "../page/define-html-rule";
import { pageTitle } from "../page/head-tags";
import { failed, measured, notApplicable, PASSED, textSeen } from "../page/outcomes";

export default defineHtmlRule({
  id: "title-too-short",
  category: "titles",
  severity: "notice",
  weight: 1,
  effort: "per-page",
  appliesTo: "indexable",
  title: "Title is long enough to say what the page is",
  failureTitle: "Title is short",
  why: "A short title leaves room unused in which people decide what to click.",
  howToFix: "Add what sets the page apart: the product, the place, the question it answers, or the site's name.",
  threshold: "1 to 29 characters; 10 where words are written without spaces (the common figure of crawlers).",
  learnMore: "https://developers.google.com/search/docs/appearance/title-link",
  check({ html }) {
    const title = pageTitle(html);
    if (title === "") return notApplicable("The page has no title.");
    const length = [...title].length;
    const limit = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/.test(title) ? 10 : 30;
    return length >= limit
      ? PASSED
      : failed(`The title has ${count(length, "character")}.`, [
          textSeen(title),
          measured("Characters", length, limit),
        ]);
  },
});
