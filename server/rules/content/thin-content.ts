import { count } from "../join/words";
import { defineHtmlRule } from "../page/define-html-rule";
import { failed, measured, notApplicable, PASSED, textSeen } from "../page/outcomes";
import { articleNodes } from "../page/schema-nodes";

/** Pages whose main matter is a form, a video or a frame are left out: their value is not in words. */
export default defineHtmlRule({
  id: "thin-content",
  category: "content",
  severity: "warning",
  weight: 3,
  effort: "per-page",
  appliesTo: "indexable",
  title: "Page has enough text to be useful",
  failureTitle: "Page has little text",
  why: "A page with hardly any text rarely answers a question better than its competitors.",
  howToFix:
    "Add what visitors need to decide or understand, merge the page with a related one, or keep it out of the index.",
  threshold:
    "Fewer than 200 words of main text; critical under 100 on a page marked up as an article (the common figures of crawlers; Google states none).",
  learnMore: "https://developers.google.com/search/docs/fundamentals/creating-helpful-content",
  check({ html }) {
    const { wordCount } = html.text;
    if (wordCount >= 200) return PASSED;
    if (
      html.videos.length > 0 ||
      html.frames.some((frame) => !frame.isHidden) ||
      html.forms.some((form) => form.hasPassword)
    ) {
      return notApplicable("The page is mainly a form, a video or an embedded frame.");
    }
    const isArticle = articleNodes(html).some((node) => node.isTop);
    const evidence = [measured("Words", wordCount, 200), textSeen(html.text.excerpt)];
    const message = `The main text has ${count(wordCount, "word")}.`;
    return isArticle && wordCount < 100 ? failed(message, evidence, "critical") : failed(message, evidence);
  },
});
