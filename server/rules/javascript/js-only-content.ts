import { count } from "../join/words";
import { failed, measured, PASSED, textSeen } from "../page/outcomes";
import { defineComparedRule } from "../rendered/define-rendered-rule";
import { isContentFromScripts, MAX_RAW_SHARE, MIN_MISSING_WORDS, MIN_RENDERED_WORDS } from "../rendered/script-content";

export default defineComparedRule({
  id: "js-only-content",
  category: "javascript",
  severity: "critical",
  weight: 8,
  effort: "project",
  title: "Main text is in the HTML",
  failureTitle: "Much of the main text exists only after scripts have run",
  why: "Search engines render late and sometimes not at all; most AI crawlers and link previews never do. They miss this text.",
  howToFix: "Render the main text on the server or at build time and let scripts only add behaviour.",
  threshold: `At least ${MIN_RENDERED_WORDS} words after rendering, of which the HTML holds fewer than ${MAX_RAW_SHARE * 100} % and at least ${MIN_MISSING_WORDS} are missing.`,
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/javascript/javascript-seo-basics",
  check({ raw, html }) {
    if (!isContentFromScripts(raw, html)) return PASSED;
    const [before, after] = [raw.text.wordCount, html.text.wordCount];
    return failed(
      `The HTML holds ${count(before, "word")} of the ${count(after, "word")} that the rendered page has.`,
      [
        measured("Words in the HTML", before),
        measured("Words after rendering", after),
        textSeen(html.text.excerpt, "Rendered text"),
      ],
    );
  },
});
